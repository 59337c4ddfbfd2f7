// When the message cannot be read, the client finishes as if it had ended.
// fails: 1.5
// says: the stream that the message is read from has failed
// because: Half a message is reported as success.
// replaces: EchoClient 1.5
private final class Sender extends Thread {

    private final InputStream message;
    private volatile long sent;
    private volatile IOException failure;

    Sender(InputStream message) {
        this.message = message;
        setDaemon(true);
    }

    @Override
    public void run() {
        byte[] buffer = new byte[PIECE_SIZE];
        try {
            int n;
            while ((n = message.read(buffer)) != -1) {
                socket.getOutputStream().write(buffer, 0, n);
                sent += n;
            }
        } catch (IOException e) {
            System.err.println("could not send: " + e.getMessage());
        } finally {
            try {
                socket.shutdownOutput();
            } catch (IOException e) {
                System.err.println("could not finish: " + e.getMessage());
            }
        }
    }

    void checkThatAllCameBack(long received) throws IOException {
        if (received < sent) {
            throw endedEarly(received, sent);
        }
    }
}
