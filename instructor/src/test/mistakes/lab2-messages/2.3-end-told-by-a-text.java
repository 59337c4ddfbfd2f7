// The end between two frames is told by the text of an exception.
// fails: 2.3
// says: the stream ended after the length, before a message of 4 bytes
// because: An end right before a message of four bytes has the same text.
// replaces: Frames.read
try {
    int length = checked(IntBytes.toInt(ExactReader.readExactly(in, IntBytes.LENGTH)));
    return Optional.of(ExactReader.readExactly(in, length));
} catch (EOFException e) {
    if (e.getMessage().contains("4 of 4")) {
        return Optional.empty();
    }
    throw e;
}
