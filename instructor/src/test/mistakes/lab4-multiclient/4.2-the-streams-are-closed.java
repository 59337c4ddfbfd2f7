// The session closes its streams.
// fails: 4.2
// says: closes neither stream
// because: The socket is closed with them, with bytes unread in it.
// replaces: Session.run
try (in; out) {
    LineReader lines = new LineReader(in);
    boolean goesOn = true;
    while (goesOn) {
        Optional<Reply> reply = nextReply(lines);
        if (reply.isPresent()) {
            beforeEachReply.run();
            reply.get().sendTo(out);
        }
        goesOn = reply.isPresent() && !reply.get().isLast();
    }
}
