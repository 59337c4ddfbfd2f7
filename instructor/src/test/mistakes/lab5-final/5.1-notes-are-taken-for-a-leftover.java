// Whatever begins and ends like a temporary name is taken for a leftover.
// fails: 5.1
// says: somebody's notes may begin and end like your temporary names
// because: It is not the server's, and cannot be brought back.
// replaces: Upload #3
private static final Pattern TEMPORARY = Pattern.compile("\\.upload-.*\\.part");

static void clearLeftovers(Path folder) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
        for (Path path : leftovers) {
            if (isLeftover(path)) {
                Files.deleteIfExists(path);
            }
        }
    } catch (DirectoryIteratorException e) {
        throw e.getCause();
    }
}

private static boolean isLeftover(Path path) {
    return TEMPORARY.matcher(path.getFileName().toString()).matches()
            && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
}
