// The whole buffer is sent, also when the last piece of the message does not fill it.
// fails: 1.5
// says: that were not expected
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
            while (message.read(buffer) != -1) {
                socket.getOutputStream().write(buffer);
                sent += buffer.length;
            }
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
        if (received < sent) {
            throw endedEarly(received, sent);
        }
    }
}
