// The temporary name does not tell the name.
// fails: 5.8
// says: of another name
// replaces: Download.of
if (Files.isDirectory(target)) {
    throw new FileSystemException(target.toString(), null, "there is a folder of this name");
}
Path part = target.resolveSibling(PREFIX + Sha256.hex(sha256) + SUFFIX);
FileChannel channel = FileChannel.open(
        part,
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
try {
    Download download = new Download(target, sha256, part, channel);
    download.lock();
    download.takeUpWhatIsThere();
    return download;
} catch (IOException e) {
    channel.close();
    throw e;
}
