// What another download is receiving is removed with the leftovers.
// fails: 5.8
// says: removed with the leftovers
// because: The file has changed between two downloads of it, and the first one fails at its end.
// replaces: Download #3
/** The file is there by now: that something else cannot be removed is no failure of the download. */
private void removeLeftovers() {
    Path folder = target.toAbsolutePath().getParent();
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, prefixFor(target) + "*" + SUFFIX)) {
        for (Path leftover : leftovers) {
            remove(leftover);
        }
    } catch (IOException | DirectoryIteratorException e) {
        return; // the folder cannot be looked through
    }
}

private static void remove(Path leftover) {
    try {
        Files.deleteIfExists(leftover);
    } catch (IOException e) {
        return; // the next download may be luckier
    }
}
