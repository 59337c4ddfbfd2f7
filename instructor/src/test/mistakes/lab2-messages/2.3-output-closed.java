// The buffered stream around the output is closed, and the output with it.
// fails: 2.3
// says: nor any stream around it
// because: The first reply is the last one.
// replaces: Frames.write
if (message.length > MAX_LENGTH) {
    throw new IllegalArgumentException("a message is at most " + MAX_LENGTH + " bytes long, not " + message.length);
}
try (java.io.BufferedOutputStream buffered = new java.io.BufferedOutputStream(out)) {
    buffered.write(IntBytes.toBytes(message.length));
    buffered.write(message);
}
