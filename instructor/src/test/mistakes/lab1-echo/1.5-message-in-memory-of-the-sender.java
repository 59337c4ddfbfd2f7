// The thread that sends reads the whole message into memory first.
// fails: 1.5
// says: a whole message is kept in memory
// because: A message must not be larger than the memory.
// replaces: EchoClient 1.5
/** Sends a message while another thread reads its echo, and remembers how that went. */
private final class Sender extends Thread {

    private static final long UNFINISHED = -1;

    private final InputStream message;

    /** Set before the half-close, so that whoever has seen the server's answer to that, the end, knows it. */
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
            byte[] all = message.readAllBytes();
            socket.getOutputStream().write(all);
            sent = all.length;
            socket.shutdownOutput();
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
