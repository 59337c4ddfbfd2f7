// A file whose name nobody could ask for ends the list.
// fails: 5.1
// says: only those with a name that can be asked for
// because: One hidden file in the folder, and nobody can list it any more.
// replaces: Store #2
private static Optional<StoredFile> stored(Path path) throws IOException {
        FileName name = FileName.of(path.getFileName().toString());
        BasicFileAttributes attributes = attributes(path);
        return isServed(attributes)
                ? Optional.of(new StoredFile(
                        name,
                        attributes.size(),
                        attributes.lastModifiedTime().toInstant()))
                : Optional.empty();}
