// An empty line is taken for the end.
// fails: 4.2
// says: an empty line is a line
// replaces: Session
private Optional<Reply> nextReply(LineReader lines) throws IOException {
    try {
        return lines.readLine().filter(line -> !line.isEmpty()).map(commands);
    } catch (CommandException e) {
        return Optional.of(new Reply.Failure(e.code(), e.getMessage()));
    }
}
