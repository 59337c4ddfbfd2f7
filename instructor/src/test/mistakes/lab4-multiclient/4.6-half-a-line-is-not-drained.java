// Only a session that ends between two lines is drained.
// fails: 4.6
// says: since a socket that is closed with unread bytes is reset
// because: close() ends the requests wherever they are, in most cases inside a line.
// replaces: CommandServer.talk
client.limitIdleTime(settings.idleLimit());
try {
    session.run(client.requests(), client.replies());
} catch (SocketTimeoutException e) {
    String message = "nothing came for " + settings.idleLimit().toSeconds() + " s";
    new Reply.Failure(Code.IDLE_TIMEOUT, message).sendTo(client.replies());
}
client.finishReplies();
client.drain(DRAIN_LIMIT);
