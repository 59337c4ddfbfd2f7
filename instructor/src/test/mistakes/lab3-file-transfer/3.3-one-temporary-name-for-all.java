// All uploads have the same temporary name.
// fails: 3.3
// says: a temporary name is a new one each time
// because: Two of them write into one file.
// replaces: IncomingFile.at
if (Files.isDirectory(target)) {
    throw new RefusedException("there is a folder of the name '" + target.getFileName() + "'");
}
Path temporary = target.resolveSibling(PREFIX + "tmp" + SUFFIX);
Files.write(temporary, new byte[0]);
return new IncomingFile(target, temporary);
