// Whether the disk has room is found out when it has none.
// fails: 5.8
// says: room on the disk
// replaces: FileClient #3
private static void judge(long length, long most, Path target, Download download) throws IOException {
    if (length > most - download.received()) {
        throw new ProtocolException(
                "the file has " + sum(download.received(), length) + " bytes, and may have " + most);
    }
    long room = Files.getFileStore(target.toAbsolutePath().getParent()).getUsableSpace();
    if (room < 0) {
        throw new ProtocolException(length + " bytes are to come, and the disk has room for " + room);
    }
}
