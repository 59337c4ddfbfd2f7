// The file of a download that cannot begin is not closed.
// fails: 5.8
// says: close it before you throw
// because: A program that runs for long has no descriptors left some day.
// replaces: Download.of
if (Files.isDirectory(target)) {
    throw new FileSystemException(target.toString(), null, "there is a folder of this name");
}
Path part = target.resolveSibling(prefixFor(target) + Sha256.hex(sha256) + SUFFIX);
FileChannel channel = FileChannel.open(
        part,
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
Download download = new Download(target, sha256, part, channel);
download.lock();
download.takeUpWhatIsThere();
return download;
