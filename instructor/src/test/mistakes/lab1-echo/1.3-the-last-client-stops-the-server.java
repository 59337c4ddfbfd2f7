// The flag of the server is used for the client, too.
// fails: 1.3
// says: 74 68 65 20 73 65 63 6f 6e 64 the second
// replaces: EchoServer.serve
try (client) {
    currentClient = client;
    echo(client);
} catch (IOException e) {
    LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
} finally {
    closed = true;
}
