// The CR of the line end counts as one of the 1024 bytes.
// fails: 5.2
// says: CR and LF come on top
// because: The longest line is accepted from Linux and refused from Windows.
// replaces: LineReader #2
private String atEnd() throws EOFException {
    if (length > 0) {
        throw new EOFException("the stream ended after " + length + " bytes of a line");
    }
    return null;
}

/** The byte after the last that a line may have can still be the first of its line end. */
private void append(byte b) throws RefusedException {
    if (length == MAX_LENGTH) {
        throw tooLong();
    }
    if (length == line.length) {
        line = Arrays.copyOf(line, Math.min(2 * length, MAX_LENGTH + 1));
    }
    line[length++] = b;
}

private static RefusedException tooLong() {
    return new RefusedException(Code.LINE_TOO_LONG, "a line may have " + MAX_LENGTH + " bytes");
}

private boolean endsWithCarriageReturn() {
    return length > 0 && line[length - 1] == '\r';
}

/** A decoder reports what is wrong; {@code new String} would put question marks there. */
private String decoded() throws RefusedException {
    try {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line, 0, length))
                .toString();
    } catch (CharacterCodingException e) {
        throw new RefusedException(Code.BAD_REQUEST, "the line is not valid UTF-8", e);
    }
}
