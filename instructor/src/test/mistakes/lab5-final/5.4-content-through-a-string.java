// The content goes through a String.
// fails: 5.4
// says: nothing on the way may be a String
// because: Texts pass; pictures break.
// replaces: Answers #3
/** Of a file that has become a large one meanwhile, more than any small one has: so the cache does not take it. */
private static byte[] wholeContent(OpenFile file) throws IOException {
    ByteBuffer content = ByteBuffer.allocate((int) Math.min(file.size(), SMALL + 1));
    int n = 0;
    while (n != -1 && content.hasRemaining()) {
        n = file.channel().read(content, content.position());
    }
    byte[] bytes = content.hasRemaining() ? Arrays.copyOf(content.array(), content.position()) : content.array();
    return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
}
