// The header and the body of a small reply are written apart.
// fails: 5.4
// says: one write
// because: Without TCP_NODELAY, 40 ms for each small file; with it, two packets instead of one.
// replaces: Answers #5
private void sendFrom(long offset, ByteBuffer content) throws IOException {
    checkOffset(offset, content.limit());
    content.position((int) offset);
    out.write(new Reply.Ok(content.remaining()).toBytes());
    out.write(content);
}
