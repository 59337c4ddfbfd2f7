// Only LF is taken off.
// fails: 4.2
// says: CR LF
// because: It works with nc, and not with telnet.
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
return Optional.of(decode(line.toByteArray()));
