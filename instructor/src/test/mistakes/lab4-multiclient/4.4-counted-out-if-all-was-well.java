// A client is counted out only if all went well with it.
// fails: 4.4
// says: whatever its end was
// because: Each reset leaves a ghost behind.
// replaces: CommandServer.release

// replaces: CommandServer.serve
try (client) {
    if (!status.isClosing()) {
        talk(client);
        status.clientLeft();
    }
} catch (IOException e) {
    if (!status.isClosing()) {
        LOG.log(Level.WARNING, "client {0}: {1}", client.address(), e.getMessage());
    }
} finally {
    release(client);
}
