// What was sent is counted only when the half-close is out.
// fails: 1.5
// says: store the count of what was sent before the half-close
// because: The server is quick, its end is there first, and a message that came back whole is an error now and then.
// replaces: EchoClient 1.5
/** Sends a message while another thread reads its echo, and remembers how that went. */
private final class Sender extends Thread {

    private static final long UNFINISHED = -1;

    private final InputStream message;

    private volatile long sent = UNFINISHED;

    private volatile IOException failure;

    Sender(InputStream message) {
        super("echo-sender");
        this.message = message;
        setDaemon(true); // it may be waiting for a message that never ends
    }

    @Override
    public void run() {
        try {
            long count = message.transferTo(socket.getOutputStream());
            socket.shutdownOutput();
            sent = count;
        } catch (IOException e) {
            failure = e;
            wakeReader();
        }
    }

    private void wakeReader() {
        try {
            socket.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    void checkThatAllCameBack(long received) throws IOException {
        if (sent == UNFINISHED) {
            throw new EOFException(
                    "the server ended the connection after " + received + " bytes, before all was sent");
        }
        if (received < sent) {
            throw endedEarly(received, sent);
        }
    }
}
