// The length of a line is judged when it has ended.
// fails: 4.2
// says: does not wait for the line's end
// because: A line of a gigabyte takes a gigabyte.
// replaces: LineReader.readLine
line.reset();
boolean afterCr = false;
int b = in.read();
if (b == -1) {
    return Optional.empty();
}
while (b != '\n') {
    if (b == -1) {
        throw new EOFException("the client finished inside a line, after " + (line.size() + (afterCr ? 1 : 0)) + " bytes of it");
    }
    // A CR has to wait: it belongs to the line only if no LF follows.
    if (afterCr) {
        append('\r');
    }
    afterCr = b == '\r';
    if (!afterCr) {
        append(b);
    }
    b = in.read();
}
if (line.size() > MAX_LENGTH) {
    throw new CommandException(Code.LINE_TOO_LONG, "a line has at most " + MAX_LENGTH + " bytes");
}
return Optional.of(decode(line.toByteArray()));
// replaces: LineReader #2
private void append(int b) throws CommandException {
    if (line.size() < 0) {
        throw new CommandException(Code.LINE_TOO_LONG, "");
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
