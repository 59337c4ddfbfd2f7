// A lock of the server is held while a client is served.
// fails: 4.3
// says: each needs a thread of its own
// because: There is a thread for each client, and all but one wait.
// replaces: CommandServer.serve
try (client) {
    if (!status.isClosing()) {
        synchronized (this) {
            talk(client);
        }
    }
} catch (IOException e) {
    if (!status.isClosing()) {
        LOG.log(Level.WARNING, "client {0}: {1}", client.address(), e.getMessage());
    }
} finally {
    release(client);
}
