// The server finishes its direction, and never closes the socket.
// fails: 1.3
// says: close() is never called
// because: The client sees the end, so all seems well, and the server runs out of sockets.
// replaces: EchoServer.serve
try {
    currentClient = client;
    echo(client);
    client.shutdownOutput();
} catch (IOException e) {
    LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
}
