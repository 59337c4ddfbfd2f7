// The temporary name is the real one and something more.
// fails: 3.3
// says: must not be the real one and something more
// because: A name of 255 bytes is accepted, and then cannot be stored.
// replaces: IncomingFile.at
if (Files.isDirectory(target)) {
    throw new RefusedException("there is a folder of this name");
}
Path temporary = target.resolveSibling(PREFIX + target.getFileName() + SUFFIX);
return new IncomingFile(target, Files.createFile(temporary));
