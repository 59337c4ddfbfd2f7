// The content is written straight to its real name.
// fails: 5.8
// says: let the temporary name begin with a dot
// because: A download breaks off, and half a file stands where the older one was.
// replaces: Download.of
if (Files.isDirectory(target)) {
    throw new FileSystemException(target.toString(), null, "there is a folder of this name");
}
Path part = target;
FileChannel channel = FileChannel.open(
        part,
        StandardOpenOption.CREATE,
StandardOpenOption.TRUNCATE_EXISTING,
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
