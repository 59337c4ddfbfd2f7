// The reply goes without its size.
// fails: 3.4
// says: the reply is 00, the size in 8 bytes, the content
// because: The client takes the first eight bytes of the content for a size.
// replaces: TransferServer #2
private static void sendBack(Path file, OutputStream out) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
        out.write(KEPT);
        FileSender.send(content, Files.size(file), out, ProgressListener.NONE);
    }
}
