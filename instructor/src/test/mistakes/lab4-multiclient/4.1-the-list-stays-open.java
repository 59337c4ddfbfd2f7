// The stream of the folder is not closed.
// fails: 4.1
// says: try-with-resources around Files.list
// because: Each LIST leaves a file descriptor behind, until there are none: no client is accepted any more.
// replaces: SharedFolder.names
Path root = folder.toRealPath();
return Files.list(root).map(entry -> entry.getFileName().toString())
        .filter(name -> isPlain(name) && isShared(root, name))
        .sorted()
        .toList();
