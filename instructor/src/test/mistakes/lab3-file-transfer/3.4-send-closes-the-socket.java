// Refusal.send closes the socket.
// fails: 3.4
// says: it is the caller's
// because: Whoever opens it closes it: else nobody knows who does.
// replaces: Refusal.send
byte[] words = reason.getBytes(StandardCharsets.UTF_8);
int length = Math.min(words.length, MAX_REASON);
byte[] answer = ByteBuffer.allocate(Byte.BYTES + Short.BYTES + length)
        .put(STATUS)
        .putShort((short) length)
        .put(words, 0, length)
        .array();
client.getOutputStream().write(answer);
client.shutdownOutput();
drain(client, limit);
client.close();
