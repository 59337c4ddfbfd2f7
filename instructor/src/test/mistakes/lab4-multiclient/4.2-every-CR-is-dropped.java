// Every CR is dropped.
// fails: 4.2
// says: only one CR before it goes
// replaces: LineReader.readLine
line.reset();
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
    afterCr = b == '\r';
    if (!afterCr) {
        append(b);
    }
    b = in.read();
}
return Optional.of(decode(line.toByteArray()));
