// A reason of more than 65535 bytes is sent with a wrong length.
// fails: 3.4
// says: cut the reason there
// because: A name of 65535 bytes in the reason, and the client cannot read it.
// replaces: Refusal.send
byte[] words = reason.getBytes(StandardCharsets.UTF_8);
byte[] answer = ByteBuffer.allocate(Byte.BYTES + Short.BYTES + words.length)
        .put(STATUS)
        .putShort((short) words.length)
        .put(words)
        .array();
client.getOutputStream().write(answer);
client.shutdownOutput();
drain(client, limit);
