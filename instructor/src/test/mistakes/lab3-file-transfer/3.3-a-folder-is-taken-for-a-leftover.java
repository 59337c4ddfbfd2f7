// What has the name of a leftover is removed, whatever it is.
// fails: 3.3
// says: only files are left by a crash
// because: A folder that is not empty cannot be removed, and the server does not start any more.
// replaces: IncomingFile.clearLeftovers
try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder)) {
    for (Path leftover : leftovers) {
        if (TEMPORARY.matcher(leftover.getFileName().toString()).matches()) {
            Files.delete(leftover);
        }
    }
}
