// The loop runs in a pool that nobody shuts down.
// fails: 1.1
// says: goes on
// because: The thread of the pool waits for its next task, and the program never ends.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
// replaces: EchoServer 1.1 #1
private static final int BACKLOG = 50;

private final int requestedPort;
private final ExecutorService pool = Executors.newCachedThreadPool();
private ServerSocket listener;
private volatile boolean closed;
// replaces: EchoServer.start
listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
pool.submit(this::acceptClients);
// replaces: EchoServer.close #3
