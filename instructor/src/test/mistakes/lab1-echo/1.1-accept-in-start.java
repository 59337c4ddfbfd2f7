// start() itself waits for the first client.
// fails: 1.1
// says: accept() waits for a client: it belongs on the new thread
// because: The caller of start() is stuck until somebody connects, and nobody is told the port.
// replaces: EchoServer.start
listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
Socket first = listener.accept();
acceptor = new Thread(() -> {
    serve(first);
    acceptClients();
}, "echo-server");
acceptor.start();
