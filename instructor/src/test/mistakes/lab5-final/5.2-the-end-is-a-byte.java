// The end of the stream is taken for a byte.
// fails: 5.2
// says: -1 before the first byte of a line is the end
// because: What is read then is a line of bytes ff, as long as a line may be.
// replaces: LineReader.readLine
length = 0;
int b;
while ((b = in.read()) != '\n') {
    append((byte) b);
}
if (endsWithCarriageReturn()) {
    length--;
}
if (length > MAX_LENGTH) {
    throw tooLong();
}
return decoded();
