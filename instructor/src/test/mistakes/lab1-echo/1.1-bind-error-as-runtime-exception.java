// That the port is taken is thrown as a RuntimeException, which nobody expects.
// fails: 1.1
// says: ends with an IOException: whoever starts a server must learn
// replaces: EchoServer.start
try {
    listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
} catch (IOException e) {
    throw new RuntimeException(e);
}
acceptor = new Thread(this::acceptClients, "echo-server");
acceptor.start();
