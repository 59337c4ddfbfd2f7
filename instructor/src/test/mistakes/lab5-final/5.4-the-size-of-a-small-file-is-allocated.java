// Memory for the whole file is allocated when it is loaded, because it was a small one before.
// fails: 5.4
// says: as large as a disk when it is opened
// because: One file that is replaced at the wrong moment takes all the memory.
// replaces: Answers #3
/** Of a file that has become a large one meanwhile, more than any small one has: so the cache does not take it. */
private static byte[] wholeContent(OpenFile file) throws IOException {
    ByteBuffer content = ByteBuffer.allocate((int) file.size());
    int n = 0;
    while (n != -1 && content.hasRemaining()) {
        n = file.channel().read(content, content.position());
    }
    return content.hasRemaining() ? Arrays.copyOf(content.array(), content.position()) : content.array();
}
