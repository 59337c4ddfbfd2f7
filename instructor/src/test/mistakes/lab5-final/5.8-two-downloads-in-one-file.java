// Two downloads write to the same temporary file.
// fails: 5.8
// says: another download of this file is under way
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
try {
    Download download = new Download(target, sha256, part, channel);
    download.takeUpWhatIsThere();
    return download;
} catch (IOException e) {
    channel.close();
    throw e;
}
