// The thread is made, and never started.
// fails: 1.1
// says: start()
// because: Clients can connect, since the system completes connections by itself, but nobody ever accepts them.
// replaces: EchoServer.start
listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
acceptor = new Thread(this::acceptClients, "echo-server");
