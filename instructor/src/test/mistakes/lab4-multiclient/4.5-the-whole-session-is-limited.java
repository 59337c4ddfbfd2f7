// The limit is one for the whole session.
// fails: 4.5
// says: no limit to the whole session
// because: A long download ends in the middle.
// replaces: CommandServer.talk
Thread watch = new Thread(() -> {
    try {
        Thread.sleep(settings.idleLimit().toMillis());
        new Reply.Failure(Code.IDLE_TIMEOUT, "time is over").sendTo(client.replies());
        client.finishReplies();
        client.endRequests();
    } catch (IOException | InterruptedException e) {
        return;
    }
});
watch.start();
try {
    session.run(client.requests(), client.replies());
} finally {
    watch.interrupt();
}
client.finishReplies();
client.drain(DRAIN_LIMIT);
