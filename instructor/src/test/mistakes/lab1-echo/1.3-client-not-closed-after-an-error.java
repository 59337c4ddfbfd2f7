// close() stands behind echo(), where an exception passes it by.
// fails: 1.3
// says: use try-with-resources or finally
// because: Each client that breaks off costs a socket, until there is none left.
// replaces: EchoServer.serve
try {
    currentClient = client;
    echo(client);
    client.close();
} catch (IOException e) {
    LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
}
