// When accept() fails, it is tried again at once.
// fails: 4.3
// says: a loop at full speed
// because: The processor is busy with nothing, and the log is full.
// replaces: CommandServer.acceptClients
boolean accepting = true;
while (!listener.isClosed()) {
    try {
        admit(new Client(listener.accept()));
        accepting = true;
    } catch (IOException e) {
        if (accepting && !listener.isClosed()) {
            LOG.log(Level.WARNING, "cannot accept clients for now, and will try again: {0}", e.getMessage());
        }
        accepting = false;
        Thread.onSpinWait();
    }
}
