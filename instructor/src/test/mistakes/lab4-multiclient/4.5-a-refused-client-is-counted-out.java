// A refused client is counted out, and was never counted in.
// fails: 4.5
// says: a refused client never had one
// because: Each refusal makes room for one client too many.
// replaces: CommandServer 4.5 #2
/** Neither of the two waits: the buffers of a new connection are empty. What may take time is for another thread. */
private void refuse(Client client) {
    try {
        String message = "no room for more than " + settings.maxClients() + " at once; come again later";
        new Reply.Failure(Code.BUSY, message).sendTo(client.replies());
        client.finishReplies();
        drainers.execute(() -> drainAndClose(client));
    } catch (IOException | RejectedExecutionException e) {
        close(client);
    }
}

private void drainAndClose(Client client) {
    client.drain(DRAIN_LIMIT);
    status.clientLeft();
    close(client);
}

private void close(Client client) {
    try (client) {
        clients.remove(client);
    } catch (IOException e) {
        LOG.log(Level.DEBUG, "client {0}: {1}", client.address(), e.getMessage());
    }
}
