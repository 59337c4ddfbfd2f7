// With a finished download the leftovers of all others go.
// fails: 5.8
// says: b.bin
// replaces: Download #3
private void removeLeftovers() throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
        for (Path leftover : leftovers) {
            Files.deleteIfExists(leftover);
        }
    }
}
