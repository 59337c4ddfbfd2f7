// Each command gets a connection of its own.
// fails: 5.9
// says: keep the connection
// because: AUTH is forgotten before DELETE is said.
// replaces: Shell #9
/** The connection that there is, if it is still good; or else a new one. */
private FileClient connection() throws IOException {
    if (client == null || client.isOpen()) {
        close();
        FileClient fresh = connector.connect();
        synchronized (this) {
            client = fresh;
            if (interrupted) {
                client.close(); // Ctrl-C came while it was being made
            }
        }
    }
    return client;
}
