// The message of the file system goes to the client as it is.
// fails: 5.1
// says: and not where the folder is
// because: Strangers learn the names of folders and users.
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
            throw new RefusedException(Code.UNAVAILABLE, e.getMessage(), e);
        }
        continue; // another file has taken its place: look at that one
    }
}
