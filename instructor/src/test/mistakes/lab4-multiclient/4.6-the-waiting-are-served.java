// Clients whose turn comes when the server is being closed are served, and drained, one after the other.
// fails: 4.6
// says: asks status.isClosing() before it talks with a client
// because: Each of them costs two seconds.
// replaces: CommandServer.serve
try (client) {
    talk(client);
} catch (IOException e) {
    if (!status.isClosing()) {
        LOG.log(Level.WARNING, "client {0}: {1}", client.address(), e.getMessage());
    }
} finally {
    release(client);
}
