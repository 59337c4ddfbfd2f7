// The length of the reason is that of its letters.
// fails: 3.4
// says: the length of the reason is that of its bytes in UTF-8
// because: The end of the reason gets lost.
// replaces: Refusal.send
byte[] words = reason.getBytes(StandardCharsets.UTF_8);
byte[] answer = ByteBuffer.allocate(3 + Math.min(MAX_REASON, words.length))
        .put(STATUS)
        .putShort((short) reason.length())
        .put(words)
        .array();
client.getOutputStream().write(answer);
client.shutdownOutput();
drain(client, limit);
