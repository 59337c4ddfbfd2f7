// The list has what links lead to.
// fails: 5.1
// says: list() has a.txt
// because: The size of /etc/shadow is told to everybody, and GET then refuses what LIST has promised.
// replaces: Store #2
private static Optional<StoredFile> stored(Path path) {
    try {
        FileName name = FileName.of(path.getFileName().toString());
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return isServed(attributes)
                ? Optional.of(new StoredFile(
                        name,
                        attributes.size(),
                        attributes.lastModifiedTime().toInstant()))
                : Optional.empty();
    } catch (IOException e) {
        return Optional.empty(); // no name of ours, or it has vanished meanwhile
    }
}
