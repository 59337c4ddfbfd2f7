// The loop does not end when the listener is closed.
// fails: 4.3
// says: the loop ends when its listener is closed
// replaces: CommandServer.acceptClients
boolean accepting = true;
while (!status.isClosing()) {
    try {
        admit(new Client(listener.accept()));
        accepting = true;
    } catch (IOException e) {
        if (accepting && !listener.isClosed()) {
            LOG.log(Level.WARNING, "cannot accept clients for now, and will try again: {0}", e.getMessage());
        }
        accepting = false;
        pauseUnlessClosed(listener);
    }
}
