// The file is read into memory before it is sent back.
// fails: 3.4
// says: send the file with FileSender as it is read
// because: What could be received cannot be sent back: there is no memory for it.
// replaces: TransferServer #2
private static void sendBack(Path file, OutputStream out) throws IOException {
    byte[] all = Files.readAllBytes(file);
    out.write(ByteBuffer.allocate(Byte.BYTES + Long.BYTES)
            .put(KEPT)
            .putLong(all.length)
            .array());
    FileSender.send(new java.io.ByteArrayInputStream(all), all.length, out, ProgressListener.NONE);
}
