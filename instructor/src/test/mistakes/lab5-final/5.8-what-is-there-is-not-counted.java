// Only the rest is compared with the limit.
// fails: 5.8
// says: what is there already counts, too
// replaces: FileClient #3
private static void judge(long length, long most, Path target, Download download) throws IOException {
    if (length > most) {
        throw new ProtocolException(
                "the file has " + sum(download.received(), length) + " bytes, and may have " + most);
    }
    long room = Files.getFileStore(target.toAbsolutePath().getParent()).getUsableSpace();
    if (length > room) {
        throw new ProtocolException(length + " bytes are to come, and the disk has room for " + room);
    }
}
