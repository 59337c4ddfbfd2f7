// The server's thread is a daemon.
// fails: 2.5
// says: leave setDaemon(true) out
// because: The program ends as soon as it has started.
// replaces: NumberServer.start
listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
acceptor = new Thread(this::acceptClients, "number-server");
acceptor.setDaemon(true);
acceptor.start();
