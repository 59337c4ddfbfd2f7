// An idle client is told so, again and again, and stays.
// fails: 4.5
// says: the end
// replaces: CommandServer.talk
client.limitIdleTime(settings.idleLimit());
boolean over = false;
while (!over) {
    try {
        session.run(client.requests(), client.replies());
        over = true;
    } catch (SocketTimeoutException e) {
        new Reply.Failure(Code.IDLE_TIMEOUT, "nothing came").sendTo(client.replies());
    }
}
client.finishReplies();
client.drain(DRAIN_LIMIT);
