// Who is leaving may take for ever.
// fails: 5.7
// says: have a time, too
// because: A client that was refused, and stays, keeps its place.
// replaces: ClientPatience #2
private void enter(Phase next) {
    phase = next;
    movedInWindow = 0;
    if (next != Phase.WORKING) {
        deadline = ticker.nanos() + timeFor(next).toNanos();
    }
}

private Duration timeFor(Phase next) {
    return switch (next) {
        case WAITING -> limits.idle();
        case COMMAND -> limits.command();
        case RECEIVING, SENDING -> limits.window();
        case LEAVING -> Duration.ofDays(1);
        case WORKING -> throw new IllegalArgumentException("the client need not wait for itself");
    };
}
