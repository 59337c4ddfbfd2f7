// The reply is sent, and the socket closed at once.
// fails: 4.5
// says: a reset can overtake the reply
// because: The client sees "connection reset", and no reason.
// replaces: CommandServer 4.5 #2
/** Neither of the two waits: the buffers of a new connection are empty. What may take time is for another thread. */
private void refuse(Client client) {
    try {
        String message = "no room for more than " + settings.maxClients() + " at once; come again later";
        new Reply.Failure(Code.BUSY, message).sendTo(client.replies());
        client.finishReplies();
        close(client);
    } catch (IOException | RejectedExecutionException e) {
        close(client);
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
