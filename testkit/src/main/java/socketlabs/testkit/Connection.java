package socketlabs.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A real connection over the loopback interface with both its ends in the test: one is a socket to give to the
 * student's method, the other is the {@link Peer} that it then talks to. Closed when the test ends.
 *
 * @param socket the student's end
 * @param peer the test's end
 */
public record Connection(Socket socket, Peer peer) {

    public static Connection open() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Peer peer = Peer.connect(listener.getLocalPort());
            return new Connection(Cleanup.atEnd(listener.accept()), peer);
        }
    }
}
