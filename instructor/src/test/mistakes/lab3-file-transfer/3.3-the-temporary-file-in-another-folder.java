// The temporary file stands in another folder.
// fails: 3.3
// says: only inside one folder can a file be renamed in one step
// because: From /tmp it has to be copied, if that is another disk: readers see half of it.
// replaces: IncomingFile.at
if (Files.isDirectory(target)) {
    throw new RefusedException("there is a folder of this name");
}
return new IncomingFile(target, Files.createTempFile(PREFIX, SUFFIX));
