// The folder is not synced after a file was deleted.
// fails: 5.1
// says: force() on the folder
// because: After a power cut the file is there again, though the client was told that it is gone.
// replaces: Store.delete
version(name); // refuses what is no regular file: an empty folder could be deleted, too
try {
    Files.delete(pathOf(name));
} catch (IOException e) {
    throw DiskFailure.using(name, e);
}
