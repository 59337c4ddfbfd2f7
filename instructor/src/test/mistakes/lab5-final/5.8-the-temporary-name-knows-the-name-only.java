// The temporary name does not tell the content.
// fails: 5.8
// says: of another content
// because: The file has changed on the server, and old and new are glued together.
// replaces: Download.of
if (Files.isDirectory(target)) {
    throw new FileSystemException(target.toString(), null, "there is a folder of this name");
}
Path part = target.resolveSibling(prefixFor(target) + SUFFIX);
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
