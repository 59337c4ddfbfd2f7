// It is not asked whether what is deleted is a file.
// fails: 5.1
// says: a folder is no file
// because: Files.delete also deletes an empty folder, and a link.
// replaces: Store.delete
try {
    Files.delete(pathOf(name));
} catch (IOException e) {
    throw DiskFailure.using(name, e);
}
Upload.syncFolder(folder);
