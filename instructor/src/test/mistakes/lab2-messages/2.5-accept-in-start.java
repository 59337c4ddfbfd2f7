// start() accepts on the caller's thread.
// fails: 2.5
// says: start() returns
// because: Whoever starts the server is stuck until it ends.
// replaces: NumberServer.start
listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
acceptor = new Thread(() -> {}, "number-server");
acceptor.start();
acceptClients();
