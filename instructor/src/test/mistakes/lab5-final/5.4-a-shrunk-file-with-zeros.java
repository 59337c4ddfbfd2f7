// The bytes that a file has lost are replaced by zeros.
// fails: 5.4
// says: something was sent in place of the missing bytes
// because: The client stores a file that never was, and believes it.
// replaces: Answers #7
/** A file that somebody cuts off meanwhile has no bytes there any more: what was promised cannot be kept. */
private void transfer(FileChannel file, long from, long end) throws IOException {
    long position = from;
    while (position < end) {
        long n = out.transfer(file, position, end - position);
        if (n < 0) {
            out.write(new byte[(int) (end - position)]);
            return;
        }
        position += n;
    }
}
