// The stream is closed when a frame was read.
// fails: 2.3
// says: the stream is the caller's
// because: The second request meets a closed connection.
// replaces: Frames.read
try (in) {
    Optional<byte[]> length = ExactReader.readExactlyOrEnd(in, IntBytes.LENGTH);
    if (length.isEmpty()) {
        return Optional.empty();
    }
    return Optional.of(ExactReader.readExactly(in, checked(IntBytes.toInt(length.get()))));
}
