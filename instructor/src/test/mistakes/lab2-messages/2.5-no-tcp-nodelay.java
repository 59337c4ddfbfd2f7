// TCP_NODELAY is not set.
// fails: 2.5
// says: Socket.setTcpNoDelay(true), before the first reply
// because: A small reply may wait until the one before it is confirmed.
// replaces: NumberServer.serve
try (client) {
    currentClient = client;
    if (!closed) {
        Session.answerAll(client.getInputStream(), client.getOutputStream());
        part(client);
    }
} catch (IOException e) {
    if (!closed) {
        LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
    }
}
