// available() is asked how many bytes there are, and 0 is taken for the end.
// fails: 2.2
// says: one read() gives what has come so far
// because: available() tells what has come already, which may be nothing while much is on its way.
// replaces: ExactReader.readExactlyOrEnd
byte[] bytes = new byte[count];
int filled = 0;
if (in.available() > 0 || count == 0) {
    filled = in.read(bytes, 0, Math.min(count, in.available()));
}
if (filled == 0 && count > 0) {
    return Optional.empty();
}
if (filled < count) {
    throw missing(count - filled, count);
}
return Optional.of(bytes);
