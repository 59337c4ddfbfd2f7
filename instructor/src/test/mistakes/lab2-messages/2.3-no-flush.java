// The frame is not flushed.
// fails: 2.3
// says: what is written to a buffered stream stays in its buffer until flush()
// because: Both sides wait: one for the frame, the other for the reply to it.
// replaces: Frames.write
if (message.length > MAX_LENGTH) {
    throw new IllegalArgumentException("a message is at most " + MAX_LENGTH + " bytes long, not " + message.length);
}
ByteArrayOutputStream frame = new ByteArrayOutputStream();
frame.writeBytes(IntBytes.toBytes(message.length));
frame.writeBytes(message);
out.write(frame.toByteArray());
