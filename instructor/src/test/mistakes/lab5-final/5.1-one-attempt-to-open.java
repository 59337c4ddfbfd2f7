// A file that was replaced while it was opened is refused, and not looked at again.
// fails: 5.1
// says: begin anew if they differ
// because: There is a file of that name at every moment, and the client is told that it cannot be read.
// replaces: Store.read
try {
    return open(pathOf(name), version(name));
} catch (IOException e) {
    throw DiskFailure.using(name, e);
}
