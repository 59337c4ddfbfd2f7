// Whatever exists under a name is taken for a file.
// fails: 5.1
// says: a folder has this name, and a folder is no file
// because: A folder is opened, or a device that never ends.
// replaces: Store #6
/** Those of what stands there, and not of what a link leads to. */
private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
}

/** On Windows, a file is hidden by an attribute, too. */
private static boolean isServed(BasicFileAttributes attributes) {
    boolean hidden = attributes instanceof DosFileAttributes dos && dos.isHidden();
    return !attributes.isSymbolicLink() && !hidden;
}
