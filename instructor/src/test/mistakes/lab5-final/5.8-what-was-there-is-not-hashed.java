// Only what is new is hashed.
// fails: 5.8
// says: hashes it
// because: No broken download is ever finished: the SHA-256 is always another.
// replaces: Download #2
/** A name may have as many bytes as a file system allows: there is no room in it for more. */
private static String prefixFor(Path target) {
    byte[] name = target.getFileName().toString().getBytes(StandardCharsets.UTF_8);
    return PREFIX + Sha256.hex(Sha256.start().digest(name)).substring(0, NAME_DIGITS) + "-";
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
    received = channel.size();
}
