// A client is counted when its worker begins.
// fails: 4.5
// says: on the thread that accepts
// because: Of many who come at once, more are let in than there are places.
// replaces: CommandServer.admit 4.4

// replaces: CommandServer.serve
try (client) {
    status.clientCame();
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
