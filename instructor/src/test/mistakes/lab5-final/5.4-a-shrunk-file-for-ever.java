// A transfer that moves nothing is tried again and again.
// fails: 5.4
// says: look for its end
// because: A file that somebody cuts off while it is sent keeps a thread busy for ever.
// replaces: Answers #7
/** A file that somebody cuts off meanwhile has no bytes there any more: what was promised cannot be kept. */
private void transfer(FileChannel file, long from, long end) throws IOException {
    long position = from;
    while (position < end) {
        long n = out.transfer(file, position, end - position);
        position += Math.max(n, 0);
    }
}
