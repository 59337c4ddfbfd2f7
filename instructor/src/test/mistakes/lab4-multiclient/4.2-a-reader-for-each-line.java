// There is a new reader for each line.
// fails: 4.2
// says: one LineReader for the whole session
// because: What the first one has read ahead is lost.
// replaces: Session.run
boolean goesOn = true;
while (goesOn) {
    Optional<Reply> reply = nextReply(new LineReader(in));
    if (reply.isPresent()) {
        beforeEachReply.run();
        reply.get().sendTo(out);
    }
    goesOn = reply.isPresent() && !reply.get().isLast();
}
