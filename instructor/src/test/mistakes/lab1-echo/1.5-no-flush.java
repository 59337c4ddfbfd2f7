// What is left in a BufferedOutputStream is never sent.
// fails: 1.5
// says: flush()
// because: Large pieces pass by the buffer, so most of the message arrives, but for its end.
import java.io.BufferedOutputStream;
// replaces: EchoClient 1.5
private final class Sender extends Thread {

    private final InputStream message;
    private volatile long sent = -1;
    private volatile IOException failure;

    Sender(InputStream message) {
        this.message = message;
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            sent = message.transferTo(new BufferedOutputStream(socket.getOutputStream()));
            socket.shutdownOutput();
        } catch (IOException e) {
            failure = e;
            try {
                socket.close();
            } catch (IOException ignored) {
                // it is closed anyway
            }
        }
    }

    void checkThatAllCameBack(long received) throws IOException {
        if (sent < 0 || received < sent) {
            throw endedEarly(received, sent);
        }
    }
}
