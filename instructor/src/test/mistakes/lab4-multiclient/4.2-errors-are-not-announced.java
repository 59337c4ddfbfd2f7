// Before an error, beforeEachReply is not run.
// fails: 4.2
// says: beforeEachReply is run when so many bytes
// because: The server counts fewer requests than it has answered.
// replaces: Session.run
LineReader lines = new LineReader(in);
boolean goesOn = true;
while (goesOn) {
    Optional<Reply> reply = nextReply(lines);
    if (reply.isPresent()) {
        if (!(reply.get() instanceof Reply.Failure)) {
            beforeEachReply.run();
        }
        reply.get().sendTo(out);
    }
    goesOn = reply.isPresent() && !reply.get().isLast();
}
