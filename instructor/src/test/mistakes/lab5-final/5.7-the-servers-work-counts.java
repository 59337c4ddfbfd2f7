// The time that the server takes counts as the client's.
// fails: 5.7
// says: not the client's fault
// because: Who asks for the digest of a large file is let go for being idle.
// replaces: ClientPatience #2
private void enter(Phase next) {
    phase = next;
    movedInWindow = 0;
    if (true) {
        deadline = ticker.nanos() + timeFor(next).toNanos();
    }
}

private Duration timeFor(Phase next) {
    return switch (next) {
        case WAITING -> limits.idle();
        case COMMAND -> limits.command();
        case RECEIVING, SENDING -> limits.window();
        case LEAVING -> LEAVE_TIME;
        case WORKING -> limits.idle();
    };
}
// replaces: ClientPatience.verdict
if (isGivenUp || ticker.nanos() - deadline < 0) {
    return Optional.empty();
}
Optional<String> message = message();
isGivenUp = message.isEmpty();
enter(Phase.LEAVING);
return Optional.of(new Verdict(message));
