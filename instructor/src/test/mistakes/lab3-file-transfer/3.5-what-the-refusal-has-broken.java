// What a refusal has broken is thrown in its place.
// fails: 3.5
// says: that is what came of it, and no news
// because: The user reads "Socket closed", and not that the disk is full.
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

    /** Ends the upload if it is still under way, and tells what went wrong here, before it tells of the reply. */
    IOException causeOf(IOException ofReply) throws IOException {
        socket.close();
        awaitEnd();
        return failure == null ? ofReply : failure;
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
