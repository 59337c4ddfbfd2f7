// A client is counted when a worker begins to serve it.
// fails: 4.4
// says: who waits for a thread is connected, too
// because: Whoever waits for a thread is there, and STATUS does not know it.
// replaces: CommandServer.admit 4.4

// replaces: CommandServer.serve
status.clientCame();
try (client) {
    if (!status.isClosing()) {
        talk(client);
    }
} catch (IOException e) {
    if (!status.isClosing()) {
        LOG.log(Level.WARNING, "client {0}: {1}", client.address(), e.getMessage());
    }
} finally {
    release(client);
}
