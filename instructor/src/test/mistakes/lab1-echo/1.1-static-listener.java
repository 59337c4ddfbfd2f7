// The server socket is static: all servers share the one that was opened last.
// fails: 1.1
// says: two servers on two free ports
// because: It works as long as there is one server.
// replaces: EchoServer 1.1 #1
private static final int BACKLOG = 50;

private final int requestedPort;
private static ServerSocket listener;
private Thread acceptor;
private volatile boolean closed;
