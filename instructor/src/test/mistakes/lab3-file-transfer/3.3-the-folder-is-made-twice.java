// The folder is made though it is there.
// fails: 3.3
// says: Files.createDirectories minds that, Files.createDirectory throws
// because: The server starts once, and never again.
// replaces: UploadFolder.open
Files.createDirectory(folder);
IncomingFile.clearLeftovers(folder);
