// After the last reply the connection is closed at once.
// fails: 4.5
// says: a reset can overtake the reply
// replaces: CommandServer.talk
client.limitIdleTime(settings.idleLimit());
try {
    session.run(client.requests(), client.replies());
} catch (SocketTimeoutException e) {
    String message = "nothing came for " + settings.idleLimit().toSeconds() + " s";
    new Reply.Failure(Code.IDLE_TIMEOUT, message).sendTo(client.replies());
}
