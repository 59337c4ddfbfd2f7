// Names are sorted as in a dictionary.
// fails: 4.1
// says: String.compareTo
// replaces: SharedFolder.names
Path root = folder.toRealPath();
try (Stream<Path> entries = Files.list(root)) {
    return entries.map(entry -> entry.getFileName().toString())
            .filter(name -> isPlain(name) && isShared(root, name))
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList();
}
