// The idle time has no limit.
// fails: 4.5
// says: setSoTimeout
// because: A hundred clients that say nothing, and the server is full for ever.
// replaces: CommandServer.talk
client.limitIdleTime(Duration.ZERO);
try {
    session.run(client.requests(), client.replies());
} catch (SocketTimeoutException e) {
    String message = "nothing came for " + settings.idleLimit().toSeconds() + " s";
    new Reply.Failure(Code.IDLE_TIMEOUT, message).sendTo(client.replies());
}
client.finishReplies();
client.drain(DRAIN_LIMIT);
