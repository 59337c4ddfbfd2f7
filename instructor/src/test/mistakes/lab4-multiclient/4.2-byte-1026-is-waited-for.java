// A line of 1025 bytes is kept, and judged when one more byte has come.
// fails: 4.2
// says: byte 1025 tells that it is too long
// because: The client waits for an answer, and the server for one more byte.
import java.util.Arrays;
// replaces: LineReader #2
private void append(int b) throws CommandException {
    if (line.size() == MAX_LENGTH + 1) {
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
// replaces: LineReader.readLine
line.reset();
int b = in.read();
if (b == -1) {
    return Optional.empty();
}
while (b != '\n') {
    if (b == -1) {
        throw new EOFException("the client finished inside a line, after " + line.size() + " bytes of it");
    }
    append(b);
    b = in.read();
}
byte[] all = line.toByteArray();
int length = all.length > 0 && all[all.length - 1] == '\r' ? all.length - 1 : all.length;
if (length > MAX_LENGTH) {
    throw new CommandException(Code.LINE_TOO_LONG, "a line has at most " + MAX_LENGTH + " bytes");
}
return Optional.of(decode(Arrays.copyOf(all, length)));
