// The message of the exception does not tell how much had come.
// fails: 4.2
// says: tells how many bytes of the line had come
// because: The log says that something was missing, and not what.
// replaces: LineReader.readLine
line.reset();
boolean afterCr = false;
int b = in.read();
if (b == -1) {
    return Optional.empty();
}
while (b != '\n') {
    if (b == -1) {
            throw new EOFException("the client finished inside a line");
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
return Optional.of(decode(line.toByteArray()));
