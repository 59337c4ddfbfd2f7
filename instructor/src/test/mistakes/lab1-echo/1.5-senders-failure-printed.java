// What goes wrong on the sending thread is printed, and the other one waits on.
// fails: 1.5
// says: the one that receives waits for an echo that never comes
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
            socket.shutdownOutput();
        } catch (IOException e) {
            System.err.println("could not send: " + e.getMessage());
        }
    }

    void checkThatAllCameBack(long received) throws IOException {
        if (received < sent) {
            throw endedEarly(received, sent);
        }
    }
}
