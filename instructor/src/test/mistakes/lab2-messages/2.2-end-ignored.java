// The end of the stream, -1, is added to the count, and the loop goes on.
// fails: 2.2
// says: read() returns -1 at the end of the stream, and the loop goes on all the same
// because: A thread spins at full load, the session never ends.
// replaces: ExactReader.readExactlyOrEnd
byte[] bytes = new byte[count];
int filled = 0;
while (filled < count) {
    int n = in.read(bytes, filled, count - filled);
    if (n > 0) {
        filled += n;
    }
}
return Optional.of(bytes);
