// That the iterator of a folder fails in another way than the folder is forgotten.
// fails: 5.1
// says: DirectoryIteratorException
// because: A broken disk is an internal error then, and ends the session.
// replaces: Store.list
List<StoredFile> files = new ArrayList<>();
try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
    for (Path path : paths) {
        stored(path).ifPresent(files::add);
    }
} catch (IOException e) {
    throw new RefusedException(Code.UNAVAILABLE, "the folder cannot be read", e);
}
files.sort(Comparator.comparing(StoredFile::name));
return files;
