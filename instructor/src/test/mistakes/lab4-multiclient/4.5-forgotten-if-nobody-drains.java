// A client that nobody can drain is not closed either.
// fails: 4.5
// says: and close that client
// replaces: CommandServer 4.5 #2
/** Neither of the two waits: the buffers of a new connection are empty. What may take time is for another thread. */
private void refuse(Client client) {
    try {
        String message = "no room for more than " + settings.maxClients() + " at once; come again later";
        new Reply.Failure(Code.BUSY, message).sendTo(client.replies());
        client.finishReplies();
        drainers.execute(() -> drainAndClose(client));
    } catch (IOException | RejectedExecutionException e) {
        LOG.log(Level.WARNING, "client {0}: {1}", client.address(), e.getMessage());
    }
}

private void drainAndClose(Client client) {
    client.drain(DRAIN_LIMIT);
    close(client);
}

private void close(Client client) {
    try (client) {
        clients.remove(client);
    } catch (IOException e) {
        LOG.log(Level.DEBUG, "client {0}: {1}", client.address(), e.getMessage());
    }
}
