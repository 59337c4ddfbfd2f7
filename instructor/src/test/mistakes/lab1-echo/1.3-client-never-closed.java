// Nobody closes the client's socket.
// fails: 1.3
// says: neither close() nor shutdownOutput() was called
// because: The client waits for the end of its echo, and the server runs out of sockets.
// replaces: EchoServer.serve
currentClient = client;
try {
    echo(client);
} catch (IOException e) {
    LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
}
