// What goes wrong with a client is kept secret.
// fails: 4.3
// says: of a hundred clients, which one was it
// because: Somebody complains, and the log has nothing about it.
// replaces: CommandServer.serve
try (client) {
    if (!status.isClosing()) {
        talk(client);
    }
} catch (IOException e) {
    return; // it is gone
} finally {
    release(client);
}
