// A link is followed if what it leads to is in the folder at that moment.
// fails: 5.1
// says: it is a link
// because: A moment later it may lead elsewhere; and nobody has said that links are files.
// replaces: Store #6
/** Those of what stands there, and not of what a link leads to. */
private static BasicFileAttributes attributes(Path path) throws IOException {
    boolean inside = Files.isSymbolicLink(path)
            && path.toRealPath().startsWith(path.getParent());
    return inside
            ? Files.readAttributes(path, BasicFileAttributes.class)
            : Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
}

/** On Windows, a file is hidden by an attribute, too. */
private static boolean isServed(BasicFileAttributes attributes) {
    boolean hidden = attributes instanceof DosFileAttributes dos && dos.isHidden();
    return attributes.isRegularFile() && !hidden;
}
// replaces: Store #3
/** Looks again when the file is open: what was opened is what was seen only if it stands there before and after. */
private static OpenFile open(Path path, Version seen) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
        BasicFileAttributes attributes = attributes(path);
        if (isServed(attributes) && Version.of(attributes).equals(seen)) {
            return new OpenFile(channel, seen);
        }
        throw new FileSystemException(null, null, "it was changed while it was opened");
    } catch (IOException e) {
        channel.close();
        throw e;
    }
}
