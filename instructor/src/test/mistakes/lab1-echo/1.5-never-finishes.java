// The client never says that it has finished.
// fails: 1.5
// says: half-close
// because: The server waits for more, the client for the end.
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
            sent = message.transferTo(socket.getOutputStream());
        } catch (IOException e) {
            failure = e;
        }
    }

    void checkThatAllCameBack(long received) throws IOException {
        if (received < sent) {
            throw endedEarly(received, sent);
        }
    }
}
