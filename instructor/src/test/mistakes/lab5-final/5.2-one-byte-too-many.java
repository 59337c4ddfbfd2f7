// A line of 1025 bytes is accepted.
// fails: 5.2
// says: 1025 are too many
// because: The limit is not what it says.
// replaces: LineReader #2
private String atEnd() throws EOFException {
    if (length > 0) {
        throw new EOFException("the stream ended after " + length + " bytes of a line");
    }
    return null;
}

/** The byte after the last that a line may have can still be the first of its line end. */
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
// replaces: LineReader.readLine
length = 0;
int b;
while ((b = in.read()) != '\n') {
    if (b == -1) {
        return atEnd();
    }
    append((byte) b);
}
if (endsWithCarriageReturn()) {
    length--;
}
return decoded();
