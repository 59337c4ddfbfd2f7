// Everything in the folder is listed that has a name.
// fails: 5.1
// says: only regular files count
// because: A folder is no file: whoever asks for it gets an error.
// replaces: Store #2
private static Optional<StoredFile> stored(Path path) {
    try {
        FileName name = FileName.of(path.getFileName().toString());
        BasicFileAttributes attributes = attributes(path);
        return Optional.of(new StoredFile(
                name, attributes.size(), attributes.lastModifiedTime().toInstant()));
    } catch (IOException e) {
        return Optional.empty(); // no name of ours, or it has vanished meanwhile
    }
}
