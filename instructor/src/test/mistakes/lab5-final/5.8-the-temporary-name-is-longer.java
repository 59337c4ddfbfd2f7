// The temporary name is the name and something more.
// fails: 5.8
// says: 255 bytes already
// replaces: Download #2
/** A name may have as many bytes as a file system allows: there is no room in it for more. */
private static String prefixFor(Path target) {
    return PREFIX + target.getFileName() + "-" + NAME_DIGITS;
}

/** Two that write to one file would each take the other's bytes for its own. The lock ends with the channel. */
private void lock() throws IOException {
    try {
        if (channel.tryLock() != null) {
            return;
        }
    } catch (OverlappingFileLockException e) {
        throw alreadyUnderWay();
    }
    throw alreadyUnderWay();
}

private IOException alreadyUnderWay() {
    return new FileSystemException(target.toString(), null, "another download of it is under way");
}

private void takeUpWhatIsThere() throws IOException {
    InputStream content = new DigestInputStream(Channels.newInputStream(channel), digest);
    received = IOUtils.copyLarge(content, NullOutputStream.INSTANCE, new byte[BUFFER_SIZE]);
}
