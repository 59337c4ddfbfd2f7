// The exception of a broken connection is caught, and lost.
// fails: 3.4
// says: nobody will learn why
// because: Somebody says that uploads fail, and the log knows of nothing.
// replaces: TransferServer.serve
try (client) {
    answerAll(client);
} catch (IOException e) {
    // it was the client's fault
} catch (RuntimeException e) { // a mistake in the program: it ends this client, and is worth its stack trace
    LOG.log(Level.ERROR, "client " + client.getRemoteSocketAddress(), e);
}
