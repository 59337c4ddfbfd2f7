// The end of the stream is no reason to end the loop.
// fails: 4.2
// says: the loop goes on all the same
// because: A thread spins at full speed for each client that has left.
// replaces: Session.run
LineReader lines = new LineReader(in);
boolean goesOn = true;
while (goesOn) {
    Optional<Reply> reply = nextReply(lines);
    if (reply.isPresent()) {
        beforeEachReply.run();
        reply.get().sendTo(out);
    }
    goesOn = reply.isEmpty() || !reply.get().isLast();
}
