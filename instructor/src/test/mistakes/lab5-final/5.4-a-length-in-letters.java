// The length of a text is counted in letters, not in bytes.
// fails: 5.4
// says: bytes in UTF-8
// because: An accent makes the reply longer than it says, and what is left over is taken for the next one.
// replaces: Answers #9
private void sendText(String text) throws IOException {
    out.write(new Reply.Ok(text.length()).toBytes(), ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
}
