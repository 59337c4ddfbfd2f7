// Frames are written through a PrintStream.
// fails: 2.3
// says: a PrintStream swallows it
// because: It never throws: the server goes on answering a client that left long ago.
// replaces: Frames.write
if (message.length > MAX_LENGTH) {
    throw new IllegalArgumentException("a message is at most " + MAX_LENGTH + " bytes long, not " + message.length);
}
java.io.PrintStream print = new java.io.PrintStream(new java.io.BufferedOutputStream(out));
print.write(IntBytes.toBytes(message.length), 0, IntBytes.LENGTH);
print.write(message, 0, message.length);
print.flush();
