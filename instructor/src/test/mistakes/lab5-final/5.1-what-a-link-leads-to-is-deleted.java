// The path is resolved before the file is deleted.
// fails: 5.1
// says: it is a link
// because: A link in the folder lets everybody delete a file outside of it.
// replaces: Store.delete
try {
    Path path = pathOf(name).toRealPath();
    if (!Files.isRegularFile(path)) {
        throw DiskFailure.notFound(name);
    }
    Files.delete(path);
} catch (IOException e) {
    throw DiskFailure.using(name, e);
}
Upload.syncFolder(folder);
