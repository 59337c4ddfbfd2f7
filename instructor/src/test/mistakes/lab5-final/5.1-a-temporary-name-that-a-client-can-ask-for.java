// The temporary name is one that clients can ask for.
// fails: 5.1
// says: give it a name that FileName refuses
// because: Clients see halves of files, download them, and upload files of that very name.
// replaces: Upload #1
/** The dot makes it a name that no client can ask for, or give to an upload. */
private static final String PREFIX = "upload-";

private static final String SUFFIX = ".part";

private final FileName name;
private final Path target;
private final Path temporary;
private final FileChannel file;
private final long size;
private final BackgroundDigest sha256;
private final BackgroundSync sync;
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
