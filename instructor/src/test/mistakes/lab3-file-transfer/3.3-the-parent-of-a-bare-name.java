// The temporary file is made in getParent(), which a bare name has not.
// fails: 3.3
// says: its getParent() is null
// because: java … photo.jpg copy.jpg: a NullPointerException.
// replaces: IncomingFile.at
if (Files.isDirectory(target)) {
    throw new RefusedException("there is a folder of the name '" + target.getFileName() + "'");
}
Path temporary = target.getParent().resolve(PREFIX + UUID.randomUUID() + SUFFIX);
return new IncomingFile(target, Files.createFile(temporary));
