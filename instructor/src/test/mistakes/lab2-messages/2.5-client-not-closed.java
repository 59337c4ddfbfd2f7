// The client's socket is not closed when its session has ended.
// fails: 2.5
// says: close() is never called, or an exception passes it by
// because: Each client leaves an open socket behind, until the process has no more.
// replaces: NumberServer.serve
try {
    currentClient = client;
    client.setTcpNoDelay(true);
    Session.answerAll(client.getInputStream(), client.getOutputStream());
    part(client);
} catch (IOException e) {
    if (!closed) {
        LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
    }
}
