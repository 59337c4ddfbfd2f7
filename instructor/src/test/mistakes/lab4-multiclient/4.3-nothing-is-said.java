// That nobody can be accepted is kept secret.
// fails: 4.3
// says: somebody has to learn why
// replaces: CommandServer.acceptClients
boolean accepting = true;
while (!listener.isClosed()) {
    try {
        admit(new Client(listener.accept()));
        accepting = true;
    } catch (IOException e) {
        if (accepting && !listener.isClosed()) {
            accepting = false;
        }
        accepting = false;
        pauseUnlessClosed(listener);
    }
}
