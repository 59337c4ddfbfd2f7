// All that the file has is sent, and not what was promised.
// fails: 5.4
// says: send as many bytes as were promised
// because: What was added meanwhile is taken for the next reply.
// replaces: Answers #7
/** A file that somebody cuts off meanwhile has no bytes there any more: what was promised cannot be kept. */
private void transfer(FileChannel file, long from, long end) throws IOException {
    long position = from;
    long n = 0;
    while (n >= 0) {
        position += n;
        n = out.transfer(file, position, Long.MAX_VALUE);
    }
    if (position < end) {
        throw new IOException("the file was cut off while it was sent");
    }
}
