// The length is believed: the array is made as large as a stranger says.
// fails: 2.3
// says: judge the length before you believe it
// says: there is no array of -1 bytes
// because: Four bytes of one client cost 2 GB, or a NegativeArraySizeException.
// replaces: Frames.read
Optional<byte[]> length = ExactReader.readExactlyOrEnd(in, IntBytes.LENGTH);
if (length.isEmpty()) {
    return Optional.empty();
}
return Optional.of(ExactReader.readExactly(in, IntBytes.toInt(length.get())));
