// Only what reaches a command is counted.
// fails: 4.4
// says: a line that is no UTF-8 or too long is a request as well
// replaces: CommandServer.countRequest

// replaces: CommandServer.talk
client.limitIdleTime(settings.idleLimit());
Session counting = new Session(this::answer, () -> {});
try {
    counting.run(client.requests(), client.replies());
} catch (SocketTimeoutException e) {
    String message = "nothing came for " + settings.idleLimit().toSeconds() + " s";
    new Reply.Failure(Code.IDLE_TIMEOUT, message).sendTo(client.replies());
}
client.finishReplies();
client.drain(DRAIN_LIMIT);
// replaces: CommandServer 4.3 #3
private Reply answer(String line) {
    Reply reply = commands.answer(line);
    status.requestAnswered();
    return reply;
}

private void abandon(Client client) {
    try (client) {
        release(client);
    } catch (IOException e) {
        LOG.log(Level.DEBUG, "client {0}: {1}", client.address(), e.getMessage());
    }
}
