// Empty lines are skipped.
// fails: 4.2
// says: an empty line is a line
// because: The client waits for a reply.
// replaces: Session
private Optional<Reply> nextReply(LineReader lines) throws IOException {
    try {
        Optional<String> line = lines.readLine();
        while (line.isPresent() && line.get().isEmpty()) {
            line = lines.readLine();
        }
        return line.map(commands);
    } catch (CommandException e) {
        return Optional.of(new Reply.Failure(e.code(), e.getMessage()));
    }
}
