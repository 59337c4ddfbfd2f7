// An empty message is taken for the end.
// fails: 2.3
// says: an empty message is a message, and not the end
// because: The reply to an empty request never comes, and the client waits for it.
// replaces: Frames.read
Optional<byte[]> length = ExactReader.readExactlyOrEnd(in, IntBytes.LENGTH);
if (length.isEmpty() || IntBytes.toInt(length.get()) == 0) {
    return Optional.empty();
}
return Optional.of(ExactReader.readExactly(in, checked(IntBytes.toInt(length.get()))));
