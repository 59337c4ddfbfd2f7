// When the server is closed, that is logged as its client's failure.
// fails: 2.5
// says: ask whether the server is closed before you log
// because: "Socket closed" stands in the log after each stop, and whoever reads it looks for a mistake.
// replaces: NumberServer.serve
try (client) {
    currentClient = client;
    if (!closed) {
        client.setTcpNoDelay(true);
        Session.answerAll(client.getInputStream(), client.getOutputStream());
        part(client);
    }
} catch (IOException e) {
    LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
}
