// A client that was idle is told so, and closed at once.
// fails: 4.5
// says: a reset can overtake the reply
// because: It speaks at that very moment, and sees "connection reset", and no reason.
// replaces: CommandServer.talk
client.limitIdleTime(settings.idleLimit());
try {
    session.run(client.requests(), client.replies());
} catch (SocketTimeoutException e) {
    String message = "nothing came for " + settings.idleLimit().toSeconds() + " s";
    new Reply.Failure(Code.IDLE_TIMEOUT, message).sendTo(client.replies());
    return;
} catch (EOFException e) {
    // Half a line. If it was close() that ended the requests there, a reply before it may still be on its way.
    if (!status.isClosing()) {
        throw e;
    }
}
client.finishReplies();
client.drain(DRAIN_LIMIT);
