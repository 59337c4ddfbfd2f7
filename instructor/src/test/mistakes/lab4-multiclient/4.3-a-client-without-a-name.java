// What goes wrong is logged, and nobody knows with whom.
// fails: 4.3
// says: with the address of the client
// replaces: CommandServer.serve
try (client) {
    if (!status.isClosing()) {
        talk(client);
    }
} catch (IOException e) {
    if (!status.isClosing()) {
        LOG.log(Level.WARNING, "a client has failed: {0}", e.getMessage());
    }
} finally {
    release(client);
}
