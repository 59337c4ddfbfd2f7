// Whatever goes wrong with a file, it is said not to be there.
// fails: 5.1
// says: that is unavailable, not not-found
// because: The administrator looks for a file that is there, instead of at its permissions.
// replaces: Store.read
Path path = pathOf(name);
for (int attempt = 1; true; attempt++) {
    // Refuses what is no regular file: to open a pipe is to wait for its writer. Who may change the folder,
    // which
    // no client may, could still put a pipe there right now; Java has no way to open one without waiting.
    Version seen = version(name);
    try {
        return open(path, seen);
    } catch (IOException e) {
        if (attempt == ATTEMPTS) {
            throw DiskFailure.notFound(name);
        }
        continue; // another file has taken its place: look at that one
    }
}
