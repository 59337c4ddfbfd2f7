// Where nothing is available, the stream is taken to have ended.
// fails: 2.3
// says: 0 is no end
// because: A client that thinks for a moment is hung up on.
// replaces: Frames.read
if (in.available() == 0) {
    return Optional.empty();
}
Optional<byte[]> length = ExactReader.readExactlyOrEnd(in, IntBytes.LENGTH);
if (length.isEmpty()) {
    return Optional.empty();
}
return Optional.of(ExactReader.readExactly(in, checked(IntBytes.toInt(length.get()))));
