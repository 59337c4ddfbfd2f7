// at() only thinks of a name.
// fails: 3.3
// says: at() makes the temporary file
// because: That the folder is gone shows when all of a long file was sent.
// replaces: IncomingFile.at
if (Files.isDirectory(target)) {
    throw new RefusedException("there is a folder of the name '" + target.getFileName() + "'");
}
Path temporary = target.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
return new IncomingFile(target, temporary);
// replaces: IncomingFile #2
/** Tells what goes wrong with the connection from what goes wrong with the disk: only the first is the end. */
private long store(InputStream content) throws IOException {
    byte[] buffer = new byte[BUFFER_SIZE];
    long stored = 0;
    try (FileChannel file = open()) {
        int n;
        while ((n = content.read(buffer)) != -1) {
            append(file, ByteBuffer.wrap(buffer, 0, n));
            stored += n;
        }
    }
    return stored;
}

private FileChannel open() throws RefusedException {
    try {
        return FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
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
