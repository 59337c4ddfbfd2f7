// A client's failure is logged with its stack trace.
// fails: 3.4
// says: a stack trace is for mistakes in the program
// because: Forty lines for each client that leaves: nobody reads such a log.
// replaces: TransferServer.serve
try (client) {
    answerAll(client);
} catch (IOException e) {
    if (!closed) {
        LOG.log(Level.WARNING, "client " + client.getRemoteSocketAddress(), e);
    }
} catch (RuntimeException e) { // a mistake in the program: it ends this client, and is worth its stack trace
    LOG.log(Level.ERROR, "client " + client.getRemoteSocketAddress(), e);
}
