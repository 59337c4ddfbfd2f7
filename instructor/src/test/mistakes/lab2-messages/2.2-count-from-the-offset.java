// A read into the rest of the array asks for the whole count.
// fails: 2.2
// says: never lead out of the array
// because: It works as long as all bytes come in one read.
// replaces: ExactReader.readExactlyOrEnd
byte[] bytes = new byte[count];
int filled = 0;
while (filled < count) {
    int n = in.read(bytes, filled, count);
    if (n == -1 && filled == 0) {
        return Optional.empty();
    }
    if (n == -1) {
        throw missing(count - filled, count);
    }
    filled += n;
}
return Optional.of(bytes);
