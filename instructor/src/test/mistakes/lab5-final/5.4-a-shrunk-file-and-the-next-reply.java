// A file that was cut off ends its reply early, and the session goes on.
// fails: 5.4
// says: throw an IOException
// because: The next reply is taken for the rest of the file.
// replaces: Answers #7
/** A file that somebody cuts off meanwhile has no bytes there any more: what was promised cannot be kept. */
private void transfer(FileChannel file, long from, long end) throws IOException {
    long position = from;
    while (position < end) {
        long n = out.transfer(file, position, end - position);
        if (n < 0) {
            return;
        }
        position += n;
    }
}
