// The constructor opens the port already.
// fails: 1.1
// says: in EchoServer.<init>
// because: A server that is not started yet holds no port; and the constructor has no way to tell that the port is taken.
import java.io.UncheckedIOException;
// replaces: EchoServer.EchoServer
requestedPort = port;
try {
    listener = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
} catch (IOException e) {
    throw new UncheckedIOException(e);
}
// replaces: EchoServer.start
acceptor = new Thread(this::acceptClients, "echo-server");
acceptor.start();
// replaces: EchoServer.close #3
if (acceptor != null) {
    awaitEndOf(acceptor);
}
