// Size and version are those of the file that stood there before the opening.
// fails: 5.1
// says: which may belong to another file by then
// because: An upload in between, and the client is promised the size of one file and gets the content of another.
// replaces: Store.read
Version version = version(name);
try {
    FileChannel channel = FileChannel.open(pathOf(name), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    return new OpenFile(channel, version);
} catch (IOException e) {
    throw DiskFailure.using(name, e);
}
