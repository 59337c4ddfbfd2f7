// The older file is deleted when the upload begins.
// fails: 3.3
// says: an older file stays until then
// because: If the upload breaks off, both are gone.
// replaces: IncomingFile.at
if (Files.isDirectory(target)) {
    throw new RefusedException("there is a folder of this name");
}
Files.deleteIfExists(target);
Path temporary = target.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
return new IncomingFile(target, Files.createFile(temporary));
