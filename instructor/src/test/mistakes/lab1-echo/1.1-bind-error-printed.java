// That the port is taken is printed, and not thrown.
// fails: 1.1
// says: whoever starts a server must learn that it does not run
// because: main says "listening" of a server that does not listen.
// replaces: EchoServer.start
try {
    listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
    acceptor = new Thread(this::acceptClients, "echo-server");
    acceptor.start();
} catch (IOException e) {
    System.err.println("Could not start the server: " + e.getMessage());
}
