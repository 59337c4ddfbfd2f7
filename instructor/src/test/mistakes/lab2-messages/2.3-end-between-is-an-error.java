// The end of the stream is an error wherever it comes.
// fails: 2.3
// says: between two frames the end of the stream is normal
// because: Every client that hangs up in order is logged as broken.
// replaces: Frames.read
return Optional.of(ExactReader.readExactly(in, checked(IntBytes.toInt(ExactReader.readExactly(in, 4)))));
