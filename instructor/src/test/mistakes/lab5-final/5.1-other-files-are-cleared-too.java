// Everything that looks like somebody's temporary file is cleared.
// fails: 5.1
// says: .part, .tmp and hidden files may be somebody's
// because: A person's own a.part is gone when the server starts.
// replaces: Upload #3
static void clearLeftovers(Path folder) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
        for (Path leftover : leftovers) {
            Files.deleteIfExists(leftover);
        }
    }
}
