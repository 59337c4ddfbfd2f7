// The content is kept in memory until its end.
// fails: 5.1
// says: what comes is kept in memory
// because: A few large uploads at once, and the server has no memory left.
// replaces: Upload.write
if (bytes.remaining() > size - written) {
    throw new RefusedException(Code.TOO_LARGE, "the content has more than the announced " + size + " bytes");
}
int length = bytes.remaining();
written += length;
try {
    sha256.update(bytes.duplicate());
    if (!file.isOpen()) {
        throw new IOException("closed");
    }
    byte[] piece = new byte[bytes.remaining()];
    bytes.get(piece);
    content.writeBytes(piece);
    sync.written(length);
} catch (IOException e) {
    throw cannotBeStored(e);
}
// replaces: Upload.commit
if (written < size) {
    throw new RefusedException(Code.BAD_REQUEST, "only " + written + " of " + size + " bytes have come");
}
try {
    if (!MessageDigest.isEqual(sha256.digest(), announced)) {
        throw new RefusedException(
                Code.DIGEST_MISMATCH, "the content does not match its SHA-256: it was changed on the way");
    }
    file.write(ByteBuffer.wrap(content.toByteArray()));
    file.force(true);
    file.close();
    Version version = Version.of(attributes(temporary));
    rename();
    syncFolder(target.getParent());
    return version;
} catch (IOException e) {
    throw cannotBeStored(e);
}
// replaces: Upload #1
/** The dot makes it a name that no client can ask for, or give to an upload. */
private static final String PREFIX = ".upload-";

private static final String SUFFIX = ".part";

private final FileName name;
private final Path target;
private final Path temporary;
private final FileChannel file;
private final long size;
private final BackgroundDigest sha256;
private final BackgroundSync sync;
private final java.io.ByteArrayOutputStream content = new java.io.ByteArrayOutputStream();
private long written;

private Upload(FileName name, Path target, Path temporary, FileChannel file, long size) {
    this.name = name;
    this.target = target;
    this.temporary = temporary;
    this.file = file;
    this.size = size;
    this.sha256 = new BackgroundDigest(size);
    this.sync = new BackgroundSync(file);
}
