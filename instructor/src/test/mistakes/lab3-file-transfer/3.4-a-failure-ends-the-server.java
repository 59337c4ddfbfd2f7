// One client's failure is thrown on, and ends the thread that accepts.
// fails: 3.4
// says: UncheckedIOException
// because: One bad client stops the service for all.
import java.io.UncheckedIOException;
// replaces: TransferServer.serve
try (client) {
    answerAll(client);
} catch (IOException e) {
    LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
    throw new UncheckedIOException(e);
}
