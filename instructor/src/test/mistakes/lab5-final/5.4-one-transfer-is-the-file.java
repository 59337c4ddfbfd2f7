// One transfer is taken for the whole file.
// fails: 5.4
// says: go on from there until all is sent
// because: It works with small files.
// replaces: Answers #7
/** A file that somebody cuts off meanwhile has no bytes there any more: what was promised cannot be kept. */
private void transfer(FileChannel file, long from, long end) throws IOException {
    long position = from;
    out.transfer(file, position, end - position);
}
