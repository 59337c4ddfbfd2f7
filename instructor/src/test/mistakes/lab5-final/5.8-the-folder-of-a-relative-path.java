// A path of one name is asked for its folder.
// fails: 5.8
// says: toAbsolutePath().getParent() is not
// because: Tests download into a temporary folder, with a whole path; people into the folder where they are.
// replaces: FileClient #3
private static void judge(long length, long most, Path target, Download download) throws IOException {
    if (length > most - download.received()) {
        throw new ProtocolException(
                "the file has " + sum(download.received(), length) + " bytes, and may have " + most);
    }
    long room = Files.getFileStore(target.getParent()).getUsableSpace();
    if (length > room) {
        throw new ProtocolException(length + " bytes are to come, and the disk has room for " + room);
    }
}
