// When the server is closed, that is logged as its client's failure.
// fails: 3.4
// says: ask whether the server is closed
// because: "Socket closed" stands in the log after each stop, and whoever reads it looks for a mistake.
// replaces: TransferServer.serve
try (client) {
    answerAll(client);
} catch (IOException e) {
    LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
} catch (RuntimeException e) { // a mistake in the program: it ends this client, and is worth its stack trace
    LOG.log(Level.ERROR, "client " + client.getRemoteSocketAddress(), e);
}
