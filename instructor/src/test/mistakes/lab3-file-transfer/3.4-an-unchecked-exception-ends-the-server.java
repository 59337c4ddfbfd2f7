// Only an IOException ends one client; anything else ends the server.
// fails: 3.4
// says: catch RuntimeException, too
// because: A name that this system cannot write, an InvalidPathException, and nobody is accepted any more.
// replaces: TransferServer.serve
try (client) {
    answerAll(client);
} catch (IOException e) {
    if (!closed) {
        LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
    }
}
