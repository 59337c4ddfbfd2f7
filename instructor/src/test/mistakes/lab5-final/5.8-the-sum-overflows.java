// The sum of what is there and what is to come overflows.
// fails: 5.8
// says: cannot overflow
// replaces: FileClient #3
private static void judge(long length, long most, Path target, Download download) throws IOException {
    if (download.received() + length > most) {
        throw new ProtocolException(
                "the file has " + sum(download.received(), length) + " bytes, and may have " + most);
    }
    long room = Files.getFileStore(target.toAbsolutePath().getParent()).getUsableSpace();
    if (download.received() + length > room) {
        throw new ProtocolException(length + " bytes are to come, and the disk has room for " + room);
    }
}
