// Whatever begins and ends like a temporary name is taken for a leftover.
// fails: 3.3
// says: somebody's notes may begin and end like your temporary names
// because: It is not the server's, and cannot be brought back.
// replaces: IncomingFile.clearLeftovers
try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
    for (Path leftover : leftovers) {
        if (Files.isRegularFile(leftover)) {
            Files.delete(leftover);
        }
    }
}
