// The size is promised that the file had before it was opened.
// fails: 5.4
// says: promise the size of what is open
// because: A file that is replaced at that moment arrives cut off, or not at all.
// replaces: Answers.resume
Version version = service.store().version(name);
if (version.size() > SMALL || !sendFromCache(offset, name, version)) {
    sendFromDisk(offset, name, version.size());
}
// replaces: Answers #4
private void sendFromDisk(long offset, FileName name, long size) throws IOException {
    try (OpenFile file = service.store().read(name)) {
        checkOffset(offset, size);
        if (size <= SMALL) {
            sendFrom(offset, ByteBuffer.wrap(wholeContent(file)));
        } else {
            out.write(new Reply.Ok(size - offset).toBytes());
            transfer(file.channel(), offset, size);
        }
    }
}
