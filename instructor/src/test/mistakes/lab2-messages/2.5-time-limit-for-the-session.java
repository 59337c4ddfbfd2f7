// The time limit is set before the session.
// fails: 2.5
// says: the session has no time limit
// because: A client that thinks for half a second is hung up on.
// replaces: NumberServer.serve
try (client) {
    currentClient = client;
    if (!closed) {
        client.setTcpNoDelay(true);
        client.setSoTimeout((int) DRAIN_TIME.toMillis());
        Session.answerAll(client.getInputStream(), client.getOutputStream());
        part(client);
    }
} catch (IOException e) {
    if (!closed) {
        LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
    }
}
