// A lock of the server is held while a reply is sent.
// fails: 4.3
// says: no lock may be held
// because: One client that does not read stops all others.
import java.io.FilterOutputStream;
import java.io.OutputStream;
// replaces: CommandServer.talk
client.limitIdleTime(settings.idleLimit());
try {
    session.run(client.requests(), new OneAtATime(client.replies()));
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

/** Only one reply is written at a time, so that they do not mix. */
private static final class OneAtATime extends FilterOutputStream {

    OneAtATime(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        synchronized (OneAtATime.class) {
            out.write(bytes, offset, length);
        }
    }
}
