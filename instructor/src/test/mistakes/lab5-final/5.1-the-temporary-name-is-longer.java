// The temporary name is the real one with something around it.
// fails: 5.1
// says: no names above 255 bytes
// because: A name of 255 bytes, which is accepted, cannot be stored.
// replaces: Upload #2
/** Makes the temporary file beside its target: only within one file system can a file be renamed in one step. */
static Upload begin(FileName name, Path target, long size) throws IOException {
    Path temporary = target.resolveSibling(PREFIX + target.getFileName() + UUID.randomUUID() + SUFFIX);
    FileChannel file = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new Upload(name, target, temporary, file, size);
}
