// beforeEachReply is run when the reply has been sent.
// fails: 4.2
// says: beforeEachReply.run() stands before every reply
// replaces: Session.run
LineReader lines = new LineReader(in);
boolean goesOn = true;
while (goesOn) {
    Optional<Reply> reply = nextReply(lines);
    if (reply.isPresent()) {
        reply.get().sendTo(out);
        beforeEachReply.run();
    }
    goesOn = reply.isPresent() && !reply.get().isLast();
}
