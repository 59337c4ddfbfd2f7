// The older file is removed when the upload begins.
// fails: 5.1
// says: do not remove it
// because: There is a time without a file; if the upload breaks off, it lasts.
// replaces: Upload #2
/** Makes the temporary file beside its target: only within one file system can a file be renamed in one step. */
static Upload begin(FileName name, Path target, long size) throws IOException {
    Path temporary = target.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
    FileChannel file = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Files.deleteIfExists(target);
    return new Upload(name, target, temporary, file, size);
}
