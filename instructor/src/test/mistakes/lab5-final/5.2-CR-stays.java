// Only LF is known as a line end.
// fails: 5.2
// says: the line 'TIME'
// because: With a client from Windows, or telnet, every command is unknown.
// replaces: LineReader.readLine
length = 0;
int b;
while ((b = in.read()) != '\n') {
    if (b == -1) {
        return atEnd();
    }
    append((byte) b);
}
if (length > MAX_LENGTH) {
    throw tooLong();
}
return decoded();
