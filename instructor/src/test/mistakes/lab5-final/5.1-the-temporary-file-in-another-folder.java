// The temporary file stands in the system's folder for such files.
// fails: 5.1
// says: stands in another folder
// because: That may be another file system: a file cannot be renamed to there, only copied, and copying is not one
// step.
// replaces: Upload #2
/** Makes the temporary file beside its target: only within one file system can a file be renamed in one step. */
static Upload begin(FileName name, Path target, long size) throws IOException {
    Path temporary = Files.createTempFile(PREFIX, SUFFIX);
    FileChannel file = FileChannel.open(temporary,  StandardOpenOption.WRITE);
    return new Upload(name, target, temporary, file, size);
}
