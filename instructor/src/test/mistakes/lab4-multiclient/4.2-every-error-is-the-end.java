// Every error ends the session.
// fails: 4.2
// says: after an error of this kind the session goes on
// replaces: Session.run
LineReader lines = new LineReader(in);
boolean goesOn = true;
while (goesOn) {
    Optional<Reply> reply = nextReply(lines);
    if (reply.isPresent()) {
        beforeEachReply.run();
        reply.get().sendTo(out);
    }
    goesOn = reply.isPresent() && !reply.get().isLast() && !(reply.get() instanceof Reply.Failure);
}
