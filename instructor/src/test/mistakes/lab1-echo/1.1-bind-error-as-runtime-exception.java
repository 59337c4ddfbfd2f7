// That the port is taken is thrown as a RuntimeException, which nobody expects.
// fails: 1.1
// says: start() on a port that another server has throws IOException
// replaces: EchoServer.start
try {
    listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
} catch (IOException e) {
    throw new RuntimeException(e);
}
acceptor = new Thread(this::acceptClients, "echo-server");
acceptor.start();
