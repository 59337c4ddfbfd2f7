// The session goes on after a line that was too long.
// fails: 4.2
// says: it is the last
// because: What is left of the line is taken for the next request.
// replaces: Session.run
LineReader lines = new LineReader(in);
boolean goesOn = true;
while (goesOn) {
    Optional<Reply> reply = nextReply(lines);
    if (reply.isPresent()) {
        beforeEachReply.run();
        reply.get().sendTo(out);
    }
    goesOn = reply.isPresent() && !(reply.get() instanceof Reply.Goodbye);
}
