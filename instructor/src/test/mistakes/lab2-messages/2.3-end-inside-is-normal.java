// The end of the stream is normal wherever it comes.
// fails: 2.3
// says: the stream ended after 2 of the 5 bytes of a message
// because: Half a message is lost, and nobody is told.
// replaces: Frames.read
try {
    return Optional.of(ExactReader.readExactly(in, checked(IntBytes.toInt(ExactReader.readExactly(in, 4)))));
} catch (EOFException e) {
    return Optional.empty();
}
