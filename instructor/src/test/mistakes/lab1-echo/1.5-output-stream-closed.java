// The output stream is closed to tell the end, and the socket goes with it.
// fails: 1.5
// says: SocketException
// because: What the server still has to send meets a closed socket.
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
        try (OutputStream out = socket.getOutputStream()) {
            sent = message.transferTo(out);
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
