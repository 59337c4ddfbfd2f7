// A client is closed only if all went well with it.
// fails: 4.3
// says: run() throws, serve() catches
// because: Each client that breaks off leaves a file descriptor behind, until there are none.
// replaces: CommandServer.serve
try {
    talk(client);
    client.close();
} catch (IOException e) {
    LOG.log(Level.WARNING, "client {0}: {1}", client.address(), e.getMessage());
} finally {
    release(client);
}
