// A line that is too long is refused with the byte after the one that makes it so.
// fails: 5.2
// says: whoever asks for one more before it throws
// because: A client that sends 1025 bytes and waits gets no answer.
// replaces: LineReader #2
private String atEnd() throws EOFException {
    if (length > 0) {
        throw new EOFException("the stream ended after " + length + " bytes of a line");
    }
    return null;
}

private void append(byte b) throws RefusedException {
    if (length > MAX_LENGTH) {
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
