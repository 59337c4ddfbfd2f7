// The content is written straight to its real name.
// fails: 3.3
// says: an older file stays until then
// because: Readers see half a file, and a broken upload destroys the older version.
// replaces: IncomingFile.at
if (Files.isDirectory(target)) {
    throw new RefusedException("there is a folder of this name");
}
Files.deleteIfExists(target);
return new IncomingFile(target, Files.createFile(target));
// replaces: IncomingFile.keep
sync(temporary, StandardOpenOption.WRITE);
syncFolder();
if (Files.isDirectory(target)) {
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
}
// replaces: IncomingFile.close
