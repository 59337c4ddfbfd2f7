// Each read() fills the array from its beginning again.
// fails: 2.2
// says: to behind what is there already
// because: read(buffer) does not know how much is there already: read(buffer, filled, count - filled).
// replaces: ExactReader.readExactlyOrEnd
byte[] bytes = new byte[count];
int filled = 0;
while (filled < count) {
    int n = in.read(bytes, 0, count - filled);
    if (n == -1 && filled == 0) {
        return Optional.empty();
    }
    if (n == -1) {
        throw missing(count - filled, count);
    }
    filled += n;
}
return Optional.of(bytes);
