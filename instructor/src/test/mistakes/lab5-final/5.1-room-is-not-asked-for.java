// It is not asked whether the content fits on the disk.
// fails: 5.1
// says: before anything is sent in vain
// because: The client sends for an hour what cannot be kept, and fills the disk for everybody else meanwhile.
// replaces: Store.create
Path target = pathOf(name);
try {
    if (isTaken(target)) {
        throw new RefusedException(
                Code.UNAVAILABLE, Printable.quoted(name.text()) + " is the name of something that is no file");
    }
    long free = disk.getUsableSpace();
    if (free < 0) {
        throw new RefusedException(
                Code.NO_SPACE, size + " bytes do not fit on the disk: " + free + " are free");
    }
    return Upload.begin(name, target, size);
} catch (IOException e) {
    throw DiskFailure.storing(name, e, folder, size);
}
