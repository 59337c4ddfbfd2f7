// A line is decoded strictly, and in the charset of the machine.
// fails: 4.2
// says: platform's charset: name the charset, UTF_8
// because: Right on one machine, wrong on the next.
import java.nio.charset.Charset;
// replaces: LineReader #2
private void append(int b) throws CommandException {
    if (line.size() == MAX_LENGTH) {
        throw new CommandException(Code.LINE_TOO_LONG, "a line has at most " + MAX_LENGTH + " bytes");
    }
    line.write(b);
}

/** A decoder that refuses what is not UTF-8: {@code new String(…)} would put something else in its place. */
private static String decode(byte[] bytes) throws CommandException {
    try {
        return Charset.defaultCharset()
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    } catch (CharacterCodingException e) {
        throw new CommandException(Code.BAD_REQUEST, "the line is not UTF-8");
    }
}
