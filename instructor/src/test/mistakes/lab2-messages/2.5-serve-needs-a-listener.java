// Whether the server is closed is asked of the server socket, which only start() makes.
// fails: 2.5
// says: what start() makes is not there then
// because: To serve a client, a server need not be started.
// replaces: NumberServer.serve
try (client) {
    currentClient = client;
    if (!listener.isClosed()) {
        client.setTcpNoDelay(true);
        Session.answerAll(client.getInputStream(), client.getOutputStream());
        part(client);
    }
} catch (IOException e) {
    if (!listener.isClosed()) {
        LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
    }
}
