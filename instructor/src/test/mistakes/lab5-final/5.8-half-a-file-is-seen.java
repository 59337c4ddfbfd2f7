// The temporary name is one like any other.
// fails: 5.8
// says: let the temporary name begin with a dot
// replaces: Download #1
private static final String PREFIX = "download-";
private static final String SUFFIX = ".part";

/** Enough of a digest to tell the names of one folder apart. */
private static final int NAME_DIGITS = 16;

private static final int BUFFER_SIZE = 64 * 1024;

private final Path target;
private final byte[] expected;
private final Path part;
private final FileChannel channel;
private final MessageDigest digest = Sha256.start();
private long received;

private Download(Path target, byte[] expected, Path part, FileChannel channel) {
    this.target = target;
    this.expected = expected;
    this.part = part;
    this.channel = channel;
}
