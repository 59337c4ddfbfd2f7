// That the sending has failed is printed, and nobody told.
// fails: 3.5
// says: waits for a reply that will never come
// because: The same, with a stack trace.
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
            e.printStackTrace();
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
