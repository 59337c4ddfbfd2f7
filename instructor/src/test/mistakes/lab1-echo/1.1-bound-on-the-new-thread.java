// The new thread opens the port, so start() returns before it is open.
// fails: 1.1
// says: listener
// because: Whether a client can connect, and whether port() works, is a matter of luck; that the port is taken nobody learns.
// replaces: EchoServer.start
acceptor = new Thread(() -> {
    try {
        listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
        acceptClients();
    } catch (IOException e) {
        System.err.println("Could not start the server: " + e.getMessage());
    }
}, "echo-server");
acceptor.start();
