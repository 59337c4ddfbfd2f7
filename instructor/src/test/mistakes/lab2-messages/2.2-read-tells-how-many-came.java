// The message of the EOFException tells how many bytes came, and calls them missing.
// fails: 2.2
// says: say how many are missing, not how many came
// because: Who looks for 5 lost bytes, where 7 are lost, looks in the wrong place.
// replaces: ExactReader.readExactlyOrEnd
byte[] bytes = new byte[count];
int filled = 0;
while (filled < count) {
    int n = in.read(bytes, filled, count - filled);
    if (n == -1 && filled == 0) {
        return Optional.empty();
    }
    if (n == -1) {
        throw missing(filled, count);
    }
    filled += n;
}
return Optional.of(bytes);
