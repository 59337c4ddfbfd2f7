// That the drainers take no more is not provided for.
// fails: 4.5
// says: catch it where you refuse
// because: A hundred clients that were refused and stay, and nobody is accepted any more.
// replaces: CommandServer 4.5 #2
/** Neither of the two waits: the buffers of a new connection are empty. What may take time is for another thread. */
private void refuse(Client client) {
    try {
        String message = "no room for more than " + settings.maxClients() + " at once; come again later";
        new Reply.Failure(Code.BUSY, message).sendTo(client.replies());
        client.finishReplies();
        drainers.execute(() -> drainAndClose(client));
    } catch (IOException e) {
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
