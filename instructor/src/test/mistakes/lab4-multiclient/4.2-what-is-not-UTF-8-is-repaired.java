// Bytes that are not UTF-8 are repaired.
// fails: 4.2
// says: repairs what it does not understand
// because: A name that nobody has sent is looked for.
// replaces: LineReader #2
private void append(int b) throws CommandException {
    if (line.size() == MAX_LENGTH) {
        throw new CommandException(Code.LINE_TOO_LONG, "a line has at most " + MAX_LENGTH + " bytes");
    }
    line.write(b);
}

/** A decoder that refuses what is not UTF-8: {@code new String(…)} would put something else in its place. */
private static String decode(byte[] bytes) throws CommandException {
    return new String(bytes, StandardCharsets.UTF_8);
}
