// The server listens on all addresses of the machine.
// fails: 2.5
// says: give it the loopback address
// because: The whole network can reach it.
// replaces: NumberServer.start
listener = new ServerSocket(requestedPort);
acceptor = new Thread(this::acceptClients, "number-server");
acceptor.start();
