// The temporary name is one that an upload can have.
// fails: 3.3
// says: begin it with a dot
// because: A client sends a file of that name, and two uploads write into one file.
// replaces: IncomingFile.at
if (Files.isDirectory(target)) {
    throw new RefusedException("there is a folder of this name");
}
Path temporary = target.resolveSibling("upload-" + UUID.randomUUID() + ".tmp");
return new IncomingFile(target, Files.createFile(temporary));
