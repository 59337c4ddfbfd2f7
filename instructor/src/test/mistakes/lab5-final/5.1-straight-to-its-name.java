// The content is written straight to its real name.
// fails: 5.1
// says: do not remove it, and do not write into it
// because: Readers see half a file, and a broken upload destroys the older version.
// replaces: Upload #2
/** Makes the temporary file beside its target: only within one file system can a file be renamed in one step. */
static Upload begin(FileName name, Path target, long size) throws IOException {
    Path temporary = target;
    FileChannel file = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    return new Upload(name, target, temporary, file, size);
}
// replaces: Upload.close
sha256.close();
sync.close();
file.close();
if (file.isOpen() || written < size) {
    Files.deleteIfExists(target);
}
