// What goes wrong with a leftover is thrown, though the file is there.
// fails: 5.8
// says: no reason to fail
// because: Somebody downloads a file again that has been there, whole, since the first time.
// replaces: Download #3
/** The file is there by now: that something else cannot be removed is no failure of the download. */
private void removeLeftovers() throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, prefixFor(target) + "*" + SUFFIX)) {
        for (Path leftover : leftovers) {
            remove(leftover);
        }
    }
}

private static void remove(Path leftover) throws IOException {
    try (FileChannel channel = FileChannel.open(leftover, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            FileLock lock = channel.tryLock()) {
        if (lock != null) {
            Files.deleteIfExists(leftover);
        }
    } catch (OverlappingFileLockException e) {
        return; // it is under way
    }
}
