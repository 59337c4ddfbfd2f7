// The method calls itself for the next line.
// fails: 4.2
// says: StackOverflowError
// replaces: Session.run
answerAll(new LineReader(in), out);
// replaces: Session
private Optional<Reply> nextReply(LineReader lines) throws IOException {
    try {
        return lines.readLine().map(commands);
    } catch (CommandException e) {
        return Optional.of(new Reply.Failure(e.code(), e.getMessage()));
    }
}

private void answerAll(LineReader lines, OutputStream out) throws IOException {
    Optional<Reply> reply = nextReply(lines);
    if (reply.isPresent()) {
        beforeEachReply.run();
        reply.get().sendTo(out);
        if (!reply.get().isLast()) {
            answerAll(lines, out);
        }
    }
}
