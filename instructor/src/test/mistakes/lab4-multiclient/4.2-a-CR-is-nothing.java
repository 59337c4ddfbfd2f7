// A CR and then the end is taken for an end between two lines.
// fails: 4.2
// says: also if all that has come is a CR
// replaces: LineReader.readLine
line.reset();
boolean afterCr = false;
int b = in.read();
if (b == -1) {
    return Optional.empty();
}
while (b != '\n') {
    if (b == -1 && line.size() == 0) {
        return Optional.empty();
    }
    if (b == -1) {
        int came = line.size() + (afterCr ? 1 : 0);
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
