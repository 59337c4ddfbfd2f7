// The listing of the folder is not closed.
// fails: 3.3
// says: and so does who lists a folder
// because: A descriptor is lost with every start.
// replaces: IncomingFile.clearLeftovers
for (Path leftover : Files.list(folder).filter(IncomingFile::isLeftover).toList()) {
    Files.delete(leftover);
}
