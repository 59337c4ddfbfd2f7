// A large file is read into a buffer, piece by piece, and written from there.
// fails: 5.4
// says: out.transfer has the system send a piece of the file
// because: It works, and copies each byte into the program and out of it again.
// replaces: Answers #7
/** A file that somebody cuts off meanwhile has no bytes there any more: what was promised cannot be kept. */
private void transfer(FileChannel file, long from, long end) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(SMALL);
    long position = from;
    while (position < end) {
        buffer.clear().limit((int) Math.min(SMALL, end - position));
        int n = file.read(buffer, position);
        if (n < 0) {
            throw new IOException("the file was cut off at byte " + position + " of " + end + " while it was sent");
        }
        out.write(buffer.flip());
        position += n;
    }
}
