// The loop ends when accept() fails.
// fails: 4.3
// says: catch the IOException of accept() inside the loop
// because: For an hour the system has no file descriptors, and the server is deaf for ever after.
// replaces: CommandServer.acceptClients
try {
    while (!listener.isClosed()) {
        admit(new Client(listener.accept()));
    }
} catch (IOException e) {
    LOG.log(Level.WARNING, "no more clients are accepted: {0}", e.getMessage());
}
