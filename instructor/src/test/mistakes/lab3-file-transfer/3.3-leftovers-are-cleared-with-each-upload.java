// Every upload clears the leftovers first.
// fails: 3.3
// says: nobody else's is touched
// because: The leftover is what another one is receiving.
// replaces: IncomingFile.at
if (Files.isDirectory(target)) {
    throw new RefusedException("there is a folder of the name '" + target.getFileName() + "'");
}
clearLeftovers(target.toAbsolutePath().getParent());
Path temporary = target.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
return new IncomingFile(target, Files.createFile(temporary));
