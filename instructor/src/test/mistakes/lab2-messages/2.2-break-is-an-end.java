// Every IOException is caught, and taken for the end of the stream.
// fails: 2.2
// says: let it go on to the caller
// because: A connection that breaks looks like one that ended in order, and nobody ever learns of it.
// replaces: ExactReader.readExactlyOrEnd
byte[] bytes = new byte[count];
int filled = 0;
while (filled < count) {
    int n;
    try {
        n = in.read(bytes, filled, count - filled);
    } catch (IOException e) {
        n = -1;
    }
    if (n == -1 && filled == 0) {
        return Optional.empty();
    }
    if (n == -1) {
        throw missing(count - filled, count);
    }
    filled += n;
}
return Optional.of(bytes);
