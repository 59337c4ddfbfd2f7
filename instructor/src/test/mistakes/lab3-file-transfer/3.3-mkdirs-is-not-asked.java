// What mkdirs() returns is ignored.
// fails: 3.3
// says: File.mkdirs only returns false
// because: The server starts, and refuses every upload.
// replaces: UploadFolder.open
folder.toFile().mkdirs();
IncomingFile.clearLeftovers(folder);
// replaces: IncomingFile.clearLeftovers
java.io.File[] leftovers = folder.toFile().listFiles((dir, name) -> name.startsWith(PREFIX) && name.endsWith(SUFFIX));
if (leftovers != null) {
    for (java.io.File leftover : leftovers) {
        leftover.delete();
    }
}
