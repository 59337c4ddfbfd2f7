// Two clients may wait, and no more.
// fails: 1.1
// says: 50 is promised
// because: The fourth client waits for its connection, and gives up.
// replaces: EchoServer.start
listener = new ServerSocket(requestedPort, 2, InetAddress.getLoopbackAddress());
acceptor = new Thread(this::acceptClients, "echo-server");
acceptor.start();
