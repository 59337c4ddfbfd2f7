// The temporary file is never closed.
// fails: 3.3
// says: who opens a file closes it
// because: After a thousand uploads the system has no more, and Windows renames no open file.
// replaces: IncomingFile #2
/** Tells what goes wrong with the connection from what goes wrong with the disk: only the first is the end. */
private long store(InputStream content) throws IOException {
    byte[] buffer = new byte[BUFFER_SIZE];
    long stored = 0;
    FileChannel file = open();
    int n;
    while ((n = content.read(buffer)) != -1) {
        append(file, ByteBuffer.wrap(buffer, 0, n));
        stored += n;
    }
    return stored;
}

private FileChannel open() throws RefusedException {
    try {
        return FileChannel.open(temporary, StandardOpenOption.WRITE);
    } catch (IOException e) {
        throw cannotBeStored(e);
    }
}

private static void append(FileChannel file, ByteBuffer bytes) throws RefusedException {
    try {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    } catch (IOException e) {
        throw cannotBeStored(e);
    }
}

private static RefusedException cannotBeStored(IOException e) {
    return new RefusedException("the file cannot be stored: " + Reason.of(e), e);
}
