// Thirty clients may wait, and no more.
// fails: 1.3
// says: 50 is promised
// because: Clients that come later wait for a connection, and give up.
// replaces: EchoServer.start
listener = new ServerSocket(requestedPort, 30, InetAddress.getLoopbackAddress());
acceptor = new Thread(this::acceptClients, "echo-server");
acceptor.start();
