// A line is decoded strictly, and in the charset of the machine.
// fails: 5.2
// says: the platform's charset: name the charset, UTF_8
// because: Right on one machine, wrong on the next.
import java.nio.charset.Charset;
// replaces: LineReader #2
private String atEnd() throws EOFException {
    if (length > 0) {
        throw new EOFException("the stream ended after " + length + " bytes of a line");
    }
    return null;
}

/** The byte after the last that a line may have can still be the first of its line end. */
private void append(byte b) throws RefusedException {
    if (length > MAX_LENGTH || length == MAX_LENGTH && b != '\r') {
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
        return Charset.defaultCharset()
                .newDecoder()
                .decode(ByteBuffer.wrap(line, 0, length))
                .toString();
    } catch (CharacterCodingException e) {
        throw new RefusedException(Code.BAD_REQUEST, "the line is not valid UTF-8", e);
    }
}
