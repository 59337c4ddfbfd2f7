// The listener is closed when a client leaves.
// fails: 4.3
// says: is it still open?
// because: The server dies when a client leaves.
// replaces: CommandServer.serve
try (client) {
    if (!status.isClosing()) {
        talk(client);
    }
} catch (IOException e) {
    if (!status.isClosing()) {
        LOG.log(Level.WARNING, "client {0}: {1}", client.address(), e.getMessage());
    }
} finally {
    closeListener();
    release(client);
}
// replaces: CommandServer 4.3 #3
private void abandon(Client client) {
    try (client) {
        release(client);
    } catch (IOException e) {
        LOG.log(Level.DEBUG, "client {0}: {1}", client.address(), e.getMessage());
    }
}

private void closeListener() {
    try {
        if (listener != null) {
            listener.close();
        }
    } catch (IOException e) {
        LOG.log(Level.WARNING, "the listener: {0}", e.getMessage());
    }
}
