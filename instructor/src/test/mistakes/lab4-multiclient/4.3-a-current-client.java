// The server keeps the client that it talks with in a field, which all threads share.
// fails: 4.3
// says: received
// because: One client receives the replies to another.
import java.io.OutputStream;
// replaces: CommandServer.talk
client.limitIdleTime(settings.idleLimit());
try {
    current = client;
    session.run(client.requests(), new OutputStream() {
        @Override
        public void write(int b) throws IOException {
            current.replies().write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            current.replies().write(bytes, offset, length);
        }
    });
} catch (SocketTimeoutException e) {
    String message = "nothing came for " + settings.idleLimit().toSeconds() + " s";
    new Reply.Failure(Code.IDLE_TIMEOUT, message).sendTo(client.replies());
}
client.finishReplies();
client.drain(DRAIN_LIMIT);
// replaces: CommandServer 4.3 #3
private void abandon(Client client) {
    try (client) {
        release(client);
    } catch (IOException e) {
        LOG.log(Level.DEBUG, "client {0}: {1}", client.address(), e.getMessage());
    }
}

private volatile Client current;
