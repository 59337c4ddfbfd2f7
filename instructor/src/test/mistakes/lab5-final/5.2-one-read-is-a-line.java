// One read() is taken for one line.
// fails: 5.2
// says: one read() gives what has come so far
// because: It works on the desk, and breaks when a line comes in two pieces, or two lines in one.
// replaces: LineReader.readLine
byte[] buffer = new byte[MAX_LENGTH + 2];
length = in.read(buffer);
if (length == -1) {
    return null;
}
line = buffer;
String text = decoded();
return text.replaceAll("\\r?\\n$", "");
