// A line that is too long is read to its end before it is answered.
// fails: 4.2
// says: does not wait for the line's end
// replaces: LineReader #2
private void append(int b) throws IOException, CommandException {
    if (line.size() == MAX_LENGTH) {
        int skipped = in.read();
        while (skipped != -1 && skipped != '\n') {
            skipped = in.read();
        }
        throw new CommandException(Code.LINE_TOO_LONG, "a line has at most " + MAX_LENGTH + " bytes");
    }
    line.write(b);
}

/** A decoder that refuses what is not UTF-8: {@code new String(…)} would put something else in its place. */
private static String decode(byte[] bytes) throws CommandException {
    try {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    } catch (CharacterCodingException e) {
        throw new CommandException(Code.BAD_REQUEST, "the line is not UTF-8");
    }
}
