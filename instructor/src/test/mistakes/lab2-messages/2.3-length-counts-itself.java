// The length that is written counts its own four bytes.
// fails: 2.3
// says: byte 3 is 09, not 05
// because: Some protocols do count them, so it must be looked up: this one does not.
// replaces: Frames.write
if (message.length > MAX_LENGTH) {
    throw new IllegalArgumentException("a message is at most " + MAX_LENGTH + " bytes long, not " + message.length);
}
ByteArrayOutputStream frame = new ByteArrayOutputStream();
frame.writeBytes(IntBytes.toBytes(IntBytes.LENGTH + message.length));
frame.writeBytes(message);
frame.writeTo(out);
out.flush();
