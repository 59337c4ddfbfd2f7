// The constructor opens the port.
// fails: 2.5
// says: the constructor only remembers the port
// because: Whoever makes a server to start it later has taken the port already.
// replaces: NumberServer.NumberServer
requestedPort = port;
try {
    listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
} catch (IOException e) {
    throw new java.io.UncheckedIOException(e);
}
// replaces: NumberServer.start
acceptor = new Thread(this::acceptClients, "number-server");
acceptor.start();
// replaces: NumberServer.close
closed = true;
listener.close();
if (currentClient != null) {
    currentClient.close();
}
if (acceptor != null) {
    awaitEndOf(acceptor);
}
