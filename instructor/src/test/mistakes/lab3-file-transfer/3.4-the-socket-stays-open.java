// The socket is closed only if all goes well.
// fails: 3.4
// says: use try-with-resources or finally
// because: Each client that breaks off leaves a socket, until the system has no more.
// replaces: TransferServer.serve
try {
    answerAll(client);
    client.close();
} catch (IOException e) {
    LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
} catch (RuntimeException e) { // a mistake in the program: it ends this client, and is worth its stack trace
    LOG.log(Level.ERROR, "client " + client.getRemoteSocketAddress(), e);
}
