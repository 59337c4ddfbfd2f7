// What has the name of a leftover is removed, whatever it is.
// fails: 5.1
// says: only files are leftovers of uploads
// because: A folder that is not empty cannot be removed, and the server does not start any more.
// replaces: Upload #3
static void clearLeftovers(Path folder) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
        for (Path leftover : leftovers) {
            Files.deleteIfExists(leftover);
        }
    }
}
