// Everything that looks temporary is cleared.
// fails: 3.3
// says: hidden files may be somebody's
// because: a.part was somebody's upload.
// replaces: IncomingFile.clearLeftovers
try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, "*.{part,tmp,upload}")) {
    for (Path leftover : leftovers) {
        Files.delete(leftover);
    }
}
