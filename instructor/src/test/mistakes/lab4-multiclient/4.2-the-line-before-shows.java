// What is left of the line before is not cleared.
// fails: 4.2
// says: must not show in a shorter one
// replaces: LineReader.readLine
if (line.size() > MAX_LENGTH / 2) {
    line.reset();
}
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
return Optional.of(decode(line.toByteArray()));
