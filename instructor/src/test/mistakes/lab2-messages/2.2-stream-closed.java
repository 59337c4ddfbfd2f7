// The stream is closed after the bytes are read.
// fails: 2.2
// says: the stream is the caller's
// because: The connection ends after the first four bytes.
// replaces: ExactReader.readExactlyOrEnd
try (in) {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length == 0 && count > 0) {
        return Optional.empty();
    }
    if (bytes.length < count) {
        throw missing(count - bytes.length, count);
    }
    return Optional.of(bytes);
}
