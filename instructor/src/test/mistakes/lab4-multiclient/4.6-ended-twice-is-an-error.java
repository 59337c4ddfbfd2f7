// A direction is ended a second time, which fails.
// fails: 4.6
// says: shutdown
// because: Ctrl-C, and Ctrl-C again.
import java.io.UncheckedIOException;
// replaces: Client.endRequests
ended = true;
try {
    if (waiting) {
        socket.shutdownInput();
    }
} catch (IOException e) {
    throw new UncheckedIOException(e);
}
