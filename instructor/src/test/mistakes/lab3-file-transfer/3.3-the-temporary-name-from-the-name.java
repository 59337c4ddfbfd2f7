// The temporary name is made from the real one.
// fails: 3.3
// says: a temporary name is a new one each time
// because: After a crash, a file of this name can never be sent again; two at once write into one.
// replaces: IncomingFile.at
if (Files.isDirectory(target)) {
    throw new RefusedException("there is a folder of the name '" + target.getFileName() + "'");
}
Path temporary = target.resolveSibling(PREFIX + target.getFileName().hashCode() + SUFFIX);
return new IncomingFile(target, Files.createFile(temporary));
