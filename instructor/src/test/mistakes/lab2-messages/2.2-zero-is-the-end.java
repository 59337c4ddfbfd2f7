// while (n > 0): a read() that gives 0 bytes is taken for the end.
// fails: 2.2
// says: only -1 is the end
// because: Streams over channels, decompressors and ciphers sometimes give none yet.
// replaces: ExactReader.readExactlyOrEnd
byte[] bytes = new byte[count];
int filled = 0;
int n;
while (filled < count && (n = in.read(bytes, filled, count - filled)) > 0) {
    filled += n;
}
if (filled == count) {
    return Optional.of(bytes);
}
if (filled == 0) {
    return Optional.empty();
}
throw missing(count - filled, count);
