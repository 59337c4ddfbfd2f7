// What a crash has left is never cleared.
// fails: 3.3
// says: after a crash nobody calls close()
// because: The disk fills with halves of files that nobody sees.
// replaces: IncomingFile.clearLeftovers
if (!Files.isDirectory(folder)) {
    throw new IOException("no folder");
}
