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
            Files.deleteIfExists(leftover);
        }
    }
}
