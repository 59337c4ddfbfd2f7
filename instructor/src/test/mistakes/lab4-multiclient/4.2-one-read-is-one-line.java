// One read is taken for one line.
// fails: 4.2
// says: a packet is not a line
// because: It works with a person at the keyboard, and breaks with every program.
// replaces: LineReader.readLine
byte[] buffer = new byte[MAX_LENGTH + 2];
int n = in.read(buffer);
if (n == -1) {
    return Optional.empty();
}
line.reset();
line.write(buffer, 0, n);
return Optional.of(decode(line.toString(StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8)));
