// The length is judged when the line has ended.
// fails: 5.2
// says: throw as soon as the line is too long
// because: A line without an end fills the memory, or keeps a thread for ever.
// replaces: LineReader #2
private String atEnd() throws EOFException {
    if (length > 0) {
        throw new EOFException("the stream ended after " + length + " bytes of a line");
    }
    return null;
}

/** The byte after the last that a line may have can still be the first of its line end. */
private void append(byte b) throws RefusedException {
    
    if (line.length < 2 * MAX_LENGTH) {
        line = Arrays.copyOf(line, 2 * MAX_LENGTH);
    }
    line[Math.min(length++, MAX_LENGTH + 1)] = b;
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
