// An interrupt is lost while the connection is being made.
// fails: 5.9
// says: the connection is there now
// replaces: Shell #9
/** The connection that there is, if it is still good; or else a new one. */
private FileClient connection() throws IOException {
    if (client == null || !client.isOpen()) {
        close();
        FileClient fresh = connector.connect();
        synchronized (this) {
            client = fresh;
        }
    }
    return client;
}
