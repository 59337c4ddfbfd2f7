// RESUME announces the size of the whole file.
// fails: 5.4
// says: the size without the offset
// because: The client waits for bytes that never come.
// replaces: Answers #5
private void sendFrom(long offset, ByteBuffer content) throws IOException {
    checkOffset(offset, content.limit());
    content.position((int) offset);
    out.write(new Reply.Ok(content.limit()).toBytes(), content);
}
