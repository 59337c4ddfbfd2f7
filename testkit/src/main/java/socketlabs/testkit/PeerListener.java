package socketlabs.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import socketlabs.testkit.Conversation.Role;

/** A server for the tests of clients: each connection that it accepts is a {@link Peer}. Closed when its test ends. */
public final class PeerListener implements Closeable {

    private final ServerSocket listener;

    private PeerListener(ServerSocket listener) throws IOException {
        this.listener = listener;
        listener.setSoTimeout((int) Patience.TICK.toMillis());
        TestRun.current().closeAtEnd(this);
    }

    /** Listens on a free port of the loopback address. */
    public static PeerListener open() throws IOException {
        return new PeerListener(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Waits for the student's client. */
    public Peer accept() throws IOException {
        Patience patience = new Patience();
        while (true) {
            try {
                return new Peer(listener.accept(), Role.SERVER);
            } catch (SocketTimeoutException e) {
                if (patience.isOver()) {
                    throw new StepFailure(Report.builder()
                            .fact("expected", "a client that connects to port " + port())
                            .fact("received", "nothing for " + Texts.seconds(patience.waited()))
                            .threads(patience.run(), patience.sightings())
                            .build());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
