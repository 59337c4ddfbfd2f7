// A client that has finished is not closed.
// fails: 4.3
// says: was never ended
// replaces: CommandServer.serve
try {
    if (!status.isClosing()) {
        talk(client);
    }
} catch (IOException e) {
    abandon(client);
}
// replaces: CommandServer.talk
client.limitIdleTime(settings.idleLimit());
try {
    session.run(client.requests(), client.replies());
} catch (SocketTimeoutException e) {
    new Reply.Failure(Code.IDLE_TIMEOUT, "nothing came").sendTo(client.replies());
}
