// Length and message are written apart.
// fails: 2.3
// says: every write may become a packet of its own
// because: Without TCP_NODELAY, 40 ms for each small exchange: the message waits until the length is confirmed.
// replaces: Frames.write
if (message.length > MAX_LENGTH) {
    throw new IllegalArgumentException("a message is at most " + MAX_LENGTH + " bytes long, not " + message.length);
}
out.write(IntBytes.toBytes(message.length));
out.write(message);
out.flush();
