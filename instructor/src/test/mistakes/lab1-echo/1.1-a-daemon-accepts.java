// The thread that accepts is a daemon.
// fails: 1.1
// says: leave setDaemon(true) out
// because: The program says that it listens, and ends.
// replaces: EchoServer.start
listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
acceptor = new Thread(this::acceptClients, "echo-server");
acceptor.setDaemon(true);
acceptor.start();
