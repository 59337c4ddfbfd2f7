// Every CR is left out, wherever it stands.
// fails: 5.2
// says: only the CR right before the LF belongs to the line end
// because: Two different lines become one.
// replaces: LineReader.readLine
length = 0;
int b;
while ((b = in.read()) != '\n') {
    if (b == -1) {
        return atEnd();
    }
    if (b != '\r') {
        append((byte) b);
    }
}
if (endsWithCarriageReturn()) {
    length--;
}
if (length > MAX_LENGTH) {
    throw tooLong();
}
return decoded();
