// Two uploads of one name share a temporary file.
// fails: 5.1
// says: a temporary name of its own
// because: They write into each other's content.
// replaces: Upload #2
/** Makes the temporary file beside its target: only within one file system can a file be renamed in one step. */
static Upload begin(FileName name, Path target, long size) throws IOException {
    Path temporary = target.resolveSibling(PREFIX + Integer.toHexString(name.hashCode()) + SUFFIX);
    FileChannel file = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new Upload(name, target, temporary, file, size);
}
