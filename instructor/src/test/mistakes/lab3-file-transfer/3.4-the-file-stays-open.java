// The file that is sent back is never closed.
// fails: 3.4
// says: who opens a file closes it
// because: After a thousand uploads the system has no more.
// replaces: TransferServer #2
private static void sendBack(Path file, OutputStream out) throws IOException {
    InputStream content = Files.newInputStream(file);
    long size = Files.size(file);
    out.write(ByteBuffer.allocate(Byte.BYTES + Long.BYTES)
            .put(KEPT)
            .putLong(size)
            .array());
    FileSender.send(content, size, out, ProgressListener.NONE);
}
