// A CR at the end of what has come is forgotten.
// fails: 4.2
// says: a CR at its end is one of them
// replaces: LineReader.readLine
line.reset();
boolean afterCr = false;
int b = in.read();
if (b == -1) {
    return Optional.empty();
}
while (b != '\n') {
    if (b == -1) {
        int came = line.size();
        throw new EOFException("the client finished inside a line, after " + came + " bytes of it");
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
