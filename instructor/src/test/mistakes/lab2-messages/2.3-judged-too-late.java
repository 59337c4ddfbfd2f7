// The length is judged after the message has been read.
// fails: 2.3
// says: judge the length
// because: By then the memory is reserved, and the other side decides how long the server reads.
// replaces: Frames.read
Optional<byte[]> header = ExactReader.readExactlyOrEnd(in, IntBytes.LENGTH);
if (header.isEmpty()) {
    return Optional.empty();
}
int length = IntBytes.toInt(header.get());
byte[] message = ExactReader.readExactly(in, length);
return Optional.of(ExactReader.readExactly(InputStream.nullInputStream(), checked(length) - message.length))
        .map(nothing -> message);
