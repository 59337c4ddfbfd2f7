// Memory for the whole file is allocated when it is loaded, because it was a small one before.
// fails: 5.4
// says: as large as a disk when it is opened
// because: One file that is replaced at the wrong moment takes all the memory.
// replaces: Answers #1
private boolean sendFromCache(long offset, FileName name, Version version) throws IOException {
    Optional<FileCache.Lease> lease = service.cache().get(name, version, () -> contentOf(name));
    if (lease.isEmpty()) {
        return false;
    }
    try (FileCache.Lease held = lease.get()) {
        sendFrom(offset, held.content());
        return true;
    }
}

private byte[] contentOf(FileName name) throws IOException {
    try (OpenFile file = service.store().read(name)) {
        return wholeContent(file);
    }
}

/** Of a file that has become a large one meanwhile, more than any small one has: so the cache does not take it. */
private static byte[] wholeContent(OpenFile file) throws IOException {
    ByteBuffer content = ByteBuffer.allocate((int) file.size());
    int n = 0;
    while (n != -1 && content.hasRemaining()) {
        n = file.channel().read(content, content.position());
    }
    return content.hasRemaining() ? Arrays.copyOf(content.array(), content.position()) : content.array();
}

private void sendFromDisk(long offset, FileName name) throws IOException {
    try (OpenFile file = service.store().read(name)) {
        checkOffset(offset, file.size());
        if (file.size() <= SMALL) {
            sendFrom(offset, ByteBuffer.wrap(wholeContent(file)));
        } else {
            out.write(new Reply.Ok(file.size() - offset).toBytes());
            transfer(file.channel(), offset, file.size());
        }
    }
}

private void sendFrom(long offset, ByteBuffer content) throws IOException {
    checkOffset(offset, content.limit());
    content.position((int) offset);
    out.write(new Reply.Ok(content.remaining()).toBytes(), content);
}

private static void checkOffset(long offset, long size) throws RefusedException {
    if (offset > size) {
        throw new RefusedException(
                Code.BAD_REQUEST,
                "the offset " + offset + " is beyond the end of the file, which has " + size + " bytes");
    }
}

/** A file that somebody cuts off meanwhile has no bytes there any more: what was promised cannot be kept. */
private void transfer(FileChannel file, long from, long end) throws IOException {
    long position = from;
    while (position < end) {
        long n = out.transfer(file, position, end - position);
        if (n < 0) {
            throw new IOException("the file was cut off at byte " + position + " of " + end + " while it was sent");
        }
        position += n;
    }
}
