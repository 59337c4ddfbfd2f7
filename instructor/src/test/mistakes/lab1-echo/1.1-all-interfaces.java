// The server socket is bound to no address, and so to every network of the machine.
// fails: 1.1
// says: give it the loopback address
// because: A homework that runs in a café can be reached from the next table.
// replaces: EchoServer.start
listener = new ServerSocket(requestedPort);
acceptor = new Thread(this::acceptClients, "echo-server");
acceptor.start();
