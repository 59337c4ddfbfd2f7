// Whether the name is taken by a folder is found out when the file is renamed.
// fails: 5.1
// says: a folder has this name
// because: The client sends all of the content in vain.
// replaces: Store.create
Path target = pathOf(name);
try {
    if (Files.isSymbolicLink(target)) {
        throw new RefusedException(
                Code.UNAVAILABLE, Printable.quoted(name.text()) + " is the name of something that is no file");
    }
    long free = disk.getUsableSpace();
    if (size > free) {
        throw new RefusedException(
                Code.NO_SPACE, size + " bytes do not fit on the disk: " + free + " are free");
    }
    return Upload.begin(name, target, size);
} catch (IOException e) {
    throw DiskFailure.storing(name, e, folder, size);
}
