// That the sending has failed is remembered, and nobody told.
// fails: 3.5
// says: waits for a reply that will never come
// because: The file becomes shorter, and client and server wait for ever.
// replaces: TransferClient
private static void checkReadable(Path file) throws IOException {
    if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
    }
    if (!Files.isRegularFile(file)) {
        throw new IOException(file + " is not a file");
    }
}

/** Judges the size before it is believed: what has another size is not a copy. */
private byte[] receiveReply(IncomingFile incoming, long sentSize, ProgressListener progress) throws IOException {
    InputStream in = socket.getInputStream();
    int status = in.read();
    if (status == Refusal.STATUS) {
        throw Refusal.readFrom(in);
    }
    if (status == -1) {
        throw new EOFException("the server ended the connection without a reply");
    }
    if (status != TransferServer.KEPT) {
        throw new IOException("this is not a reply of a transfer server: it begins with " + status);
    }
    long size = Wire.readLong(in, "the size");
    if (size != sentSize) {
        throw new IOException("the server sends back " + size + " bytes of a file that has " + sentSize);
    }
    return incoming.receive(in, size, progress);
}

private static void checkIdentical(byte[] sent, byte[] returned) throws IOException {
    if (!MessageDigest.isEqual(sent, returned)) {
        throw new IOException("the server sent back another file: its SHA-256 is " + Sha256.hex(returned));
    }
}

/** Sends a file while another thread waits for the reply, and remembers how that went. */
private final class Upload extends Thread {

    private final Header header;
    private final InputStream content;
    private final ProgressListener progress;

    /** The SHA-256 that was sent; null until all was. */
    private volatile byte[] digest;

    private volatile IOException failure;

    Upload(Header header, InputStream content, ProgressListener progress) {
        super("transfer-upload");
        this.header = header;
        this.content = content;
        this.progress = progress;
    }

    @Override
    public void run() {
        try {
            socket.getOutputStream().write(header.toBytes());
            digest = FileSender.send(content, header.size(), socket.getOutputStream(), progress);
        } catch (IOException e) {
            failure = e;
        }
    }

    /** Tells the server that no more will come. It is not closed: a refusal may be on its way to the reader. */
    private void finish() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Ends the upload if it is still under way, and tells what went wrong first: here, or where the reply is read. */
    IOException causeOf(IOException ofReply) throws IOException {
        IOException ofUpload = failure;
        socket.close();
        return ofUpload == null || ofReply instanceof RefusedException ? ofReply : ofUpload;
    }

    void awaitEnd() throws IOException {
        try {
            join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the file was sent", e);
        }
    }
}
