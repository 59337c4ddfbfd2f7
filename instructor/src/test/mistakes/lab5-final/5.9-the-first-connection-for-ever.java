// The first connection is used for ever.
// fails: 5.9
// says: connect
// because: After a minute of thinking nothing works any more.
// replaces: Shell #9
/** The connection that there is, if it is still good; or else a new one. */
private FileClient connection() throws IOException {
    if (client == null) {
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
