// Where the leftovers are is asked of a path of one name.
// fails: 5.8
// says: toAbsolutePath().getParent() is not
// replaces: Download #3
/** The file is there by now: that something else cannot be removed is no failure of the download. */
private void removeLeftovers() {
    Path folder = target.getParent();
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, prefixFor(target) + "*" + SUFFIX)) {
        for (Path leftover : leftovers) {
            remove(leftover);
        }
    } catch (IOException | DirectoryIteratorException e) {
        return; // the folder cannot be looked through
    }
}

private static void remove(Path leftover) {
    try (FileChannel channel = FileChannel.open(leftover, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            FileLock lock = channel.tryLock()) {
        if (lock != null) {
            Files.deleteIfExists(leftover);
        }
    } catch (IOException | OverlappingFileLockException e) {
        return; // it is under way, or the next download may be luckier
    }
}
