// After the last reply, one more line is waited for.
// fails: 4.2
// says: do not read any more
// replaces: Session.run
LineReader lines = new LineReader(in);
Optional<Reply> reply = nextReply(lines);
boolean last = false;
while (reply.isPresent() && !last) {
    beforeEachReply.run();
    reply.get().sendTo(out);
    last = reply.get().isLast();
    reply = nextReply(lines);
}
