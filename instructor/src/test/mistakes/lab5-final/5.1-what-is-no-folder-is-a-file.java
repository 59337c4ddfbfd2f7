// Whatever is neither a folder nor a link is taken for a file.
// fails: 5.1
// says: it is a named pipe
// because: Pipes, sockets and devices are neither: the first GET of one hangs for ever.
// replaces: Store #6
/** Those of what stands there, and not of what a link leads to. */
private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
}

/** On Windows, a file is hidden by an attribute, too. */
private static boolean isServed(BasicFileAttributes attributes) {
    boolean hidden = attributes instanceof DosFileAttributes dos && dos.isHidden();
    return !attributes.isSymbolicLink() && !attributes.isDirectory() && !hidden;
}
