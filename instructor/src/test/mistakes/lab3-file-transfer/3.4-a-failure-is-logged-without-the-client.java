// A broken connection is logged, but not whose it was.
// fails: 3.4
// says: somebody will ask which one it was
// replaces: TransferServer.serve
try (client) {
    answerAll(client);
} catch (IOException e) {
    if (!closed) {
        LOG.log(Level.WARNING, "a client failed: {0}", e.getMessage());
    }
} catch (RuntimeException e) { // a mistake in the program: it ends this client, and is worth its stack trace
    LOG.log(Level.ERROR, "client " + client.getRemoteSocketAddress(), e);
}
