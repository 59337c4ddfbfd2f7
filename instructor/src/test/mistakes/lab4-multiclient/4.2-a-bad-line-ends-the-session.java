// What is wrong with a line is caught behind the loop.
// fails: 4.2
// says: catch it inside the loop
// because: One line that is not UTF-8, and the session is over.
// replaces: Session.run
LineReader lines = new LineReader(in);
try {
    boolean goesOn = true;
    while (goesOn) {
        Optional<Reply> reply = lines.readLine().map(commands);
        if (reply.isPresent()) {
            beforeEachReply.run();
            reply.get().sendTo(out);
        }
        goesOn = reply.isPresent() && !reply.get().isLast();
    }
} catch (CommandException e) {
    beforeEachReply.run();
    new Reply.Failure(e.code(), e.getMessage()).sendTo(out);
}
