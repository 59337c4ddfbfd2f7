// The file is opened again for each piece of it.
// fails: 5.4
// says: whoever opens it again
// because: Who replaces it meanwhile makes a mix of two files.
// replaces: Answers #4
private void sendFromDisk(long offset, FileName name) throws IOException {
    try (OpenFile file = service.store().read(name)) {
        checkOffset(offset, file.size());
        if (file.size() <= SMALL) {
            sendFrom(offset, ByteBuffer.wrap(wholeContent(file)));
        } else {
            out.write(new Reply.Ok(file.size() - offset).toBytes());
            transfer(name, offset, file.size());
        }
    }
}

// replaces: Answers #7
/** A file that somebody cuts off meanwhile has no bytes there any more: what was promised cannot be kept. */
private void transfer(FileName name, long from, long end) throws IOException {
    long position = from;
    while (position < end) {
        long n;
        try (FileChannel file = service.store().read(name).channel()) {
            n = out.transfer(file, position, Math.min(end - position, SMALL));
        }
        if (n < 0) {
            throw new IOException("the file was cut off at byte " + position + " of " + end + " while it was sent");
        }
        position += n;
    }
}
