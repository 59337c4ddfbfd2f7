// start() opens the default port, and forgets the one that it was given.
// fails: 1.1
// says: Address already in use
// replaces: EchoServer.start
listener = new ServerSocket(DEFAULT_PORT, BACKLOG, InetAddress.getLoopbackAddress());
acceptor = new Thread(this::acceptClients, "echo-server");
acceptor.start();
