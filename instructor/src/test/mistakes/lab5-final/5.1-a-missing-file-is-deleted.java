// A file that is not there is deleted without a complaint.
// fails: 5.1
// says: it is gone already
// because: A name with a typing mistake is reported as success.
// replaces: Store.delete
try {
    if (Files.isRegularFile(pathOf(name), LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(pathOf(name));
    }
} catch (IOException e) {
    throw DiskFailure.using(name, e);
}
Upload.syncFolder(folder);
