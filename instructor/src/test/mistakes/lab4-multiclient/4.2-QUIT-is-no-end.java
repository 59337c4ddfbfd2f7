// The session does not end with the last reply.
// fails: 4.2
// says: after QUIT
// replaces: Session.run
LineReader lines = new LineReader(in);
boolean goesOn = true;
while (goesOn) {
    Optional<Reply> reply = nextReply(lines);
    if (reply.isPresent()) {
        beforeEachReply.run();
        reply.get().sendTo(out);
    }
    goesOn = reply.isPresent();
}
