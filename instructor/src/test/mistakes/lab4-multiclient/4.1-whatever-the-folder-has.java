// LIST names all that is in the folder.
// fails: 4.1
// says: no hidden files, and no folders
// replaces: SharedFolder.names
Path root = folder.toRealPath();
try (Stream<Path> entries = Files.list(root)) {
    return entries.map(entry -> entry.getFileName().toString())
            .sorted()
            .toList();
}
