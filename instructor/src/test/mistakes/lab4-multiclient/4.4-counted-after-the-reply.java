// A request is counted when its reply has been sent.
// fails: 4.4
// says: count the request before its reply is sent
// because: Who has the reply asks for the count, and finds one too few.
import java.io.FilterOutputStream;
// replaces: CommandServer.countRequest
counted.set(true);
// replaces: CommandServer.talk
client.limitIdleTime(settings.idleLimit());
try {
    session.run(client.requests(), new FilterOutputStream(client.replies()) {
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
            if (counted.get()) {
                counted.set(false);
                status.requestAnswered();
            }
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

private final ThreadLocal<Boolean> counted = ThreadLocal.withInitial(() -> false);
