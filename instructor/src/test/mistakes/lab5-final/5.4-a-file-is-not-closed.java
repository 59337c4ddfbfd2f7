// A file is closed only if all of it was sent.
// fails: 5.4
// says: there are few
// because: Each client that leaves early costs a descriptor, until there are none left.
// replaces: Answers #4
private void sendFromDisk(long offset, FileName name) throws IOException {
    OpenFile file = service.store().read(name);
    checkOffset(offset, file.size());
    if (file.size() <= SMALL) {
        sendFrom(offset, ByteBuffer.wrap(wholeContent(file)));
    } else {
        out.write(new Reply.Ok(file.size() - offset).toBytes());
        transfer(file.channel(), offset, file.size());
    }
    file.close();
}
