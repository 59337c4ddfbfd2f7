// What goes wrong with one client is thrown on as a RuntimeException, and ends the thread that accepts.
// fails: 1.3
// says: catch that in serve(), and go on with the next client
// because: One bad client stops the service.
import java.io.UncheckedIOException;
// replaces: EchoServer.serve
try (client) {
    currentClient = client;
    echo(client);
} catch (IOException e) {
    throw new UncheckedIOException(e);
}
