// Only for lines that are given to the commands, beforeEachReply is run.
// fails: 4.2
// says: also one to a line that readLine() refuses
// because: A line that is not UTF-8 has its reply, too, and nobody counts it.
// replaces: Session.run
LineReader lines = new LineReader(in);
boolean goesOn = true;
while (goesOn) {
    Optional<Reply> reply = nextReply(lines);
    if (reply.isPresent()) {
        reply.get().sendTo(out);
    }
    goesOn = reply.isPresent() && !reply.get().isLast();
}
// replaces: Session
private Optional<Reply> nextReply(LineReader lines) throws IOException {
    try {
        return lines.readLine().map(line -> {
            beforeEachReply.run();
            return commands.apply(line);
        });
    } catch (CommandException e) {
        return Optional.of(new Reply.Failure(e.code(), e.getMessage()));
    }
}
