// What stands after the last line end is answered, too.
// fails: 4.2
// says: half a request
// replaces: LineReader.readLine
line.reset();
boolean afterCr = false;
int b = in.read();
if (b == -1) {
    return Optional.empty();
}
while (b != '\n') {
    if (b == -1) {
        break;
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
