// The sending thread goes on after a refusal.
// fails: 3.5
// says: thread
// because: It sends on, into a connection that nobody reads, until the program ends.
// replaces: TransferClient #4
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
            finish();
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
    IOException causeOf(IOException ofReply) {
        IOException ofUpload = failure;
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

// replaces: TransferClient.transfer
checkReadable(file);
try (IncomingFile incoming = IncomingFile.at(copy)) {
    InputStream content = Files.newInputStream(file);
    Header header = new Header(file.getFileName().toString(), Files.size(file));
    Upload upload = new Upload(header, content, sending);
    upload.start();
    try {
        byte[] returned = receiveReply(incoming, header.size(), receiving);
        upload.awaitEnd();
        checkIdentical(upload.digest, returned);
        incoming.keep();
    } catch (IOException e) {
        throw upload.causeOf(e);
    }
}
