// The free space is asked for when the store is opened, and never again.
// fails: 5.1
// says: ask for the free space in each create()
// because: A server that runs for weeks believes in the room that was there when it began.
// replaces: Store #1
private static final int ATTEMPTS = 10;

private final Path folder;
private final long free;

private Store(Path folder, FileStore disk) throws IOException {
    this.folder = folder;
    this.free = disk.getUsableSpace();
}
// replaces: Store.create
Path target = pathOf(name);
try {
    if (isTaken(target)) {
        throw new RefusedException(
                Code.UNAVAILABLE, Printable.quoted(name.text()) + " is the name of something that is no file");
    }
    if (size > free) {
        throw new RefusedException(
                Code.NO_SPACE, size + " bytes do not fit on the disk: " + free + " are free");
    }
    return Upload.begin(name, target, size);
} catch (IOException e) {
    throw DiskFailure.storing(name, e, folder, size);
}
