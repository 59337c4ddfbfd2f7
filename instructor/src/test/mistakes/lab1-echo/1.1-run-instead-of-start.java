// run() is called on the thread where start() was meant.
// fails: 1.1
// says: accept() waits for a client: it belongs on the new thread
// because: run() is an ordinary call: no thread begins, and the caller of start() waits in accept().
// replaces: EchoServer.start
listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
acceptor = new Thread(this::acceptClients, "echo-server");
acceptor.run();
