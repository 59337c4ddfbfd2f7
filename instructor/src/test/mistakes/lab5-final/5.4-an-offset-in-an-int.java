// The offset is taken for an int.
// fails: 5.4
// says: compare it with the size
// because: From 4 GiB on, the wrong part of the file is sent, and nobody notices.
// replaces: Answers #5
private void sendFrom(long offset, ByteBuffer content) throws IOException {
    checkOffset((int) offset, content.limit());
    content.position((int) offset);
    out.write(new Reply.Ok(content.remaining()).toBytes(), content);
}
