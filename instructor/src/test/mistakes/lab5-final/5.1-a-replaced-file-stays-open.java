// A file that was replaced while it was opened is not closed before the next attempt.
// fails: 5.1
// says: is closed again before you begin anew
// because: It costs a descriptor each time, of which there are few.
// replaces: Store #3
/** Looks again when the file is open: what was opened is what was seen only if it stands there before and after. */
private static OpenFile open(Path path, Version seen) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    BasicFileAttributes attributes;
    try {
        attributes = attributes(path);
    } catch (IOException e) {
        channel.close();
        throw e;
    }
    if (isServed(attributes) && Version.of(attributes).equals(seen)) {
        return new OpenFile(channel, seen);
    }
    throw new FileSystemException(null, null, "it was changed while it was opened");
}
