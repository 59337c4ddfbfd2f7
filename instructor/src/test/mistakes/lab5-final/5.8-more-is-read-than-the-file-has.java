// The content is read until nothing more comes.
// fails: 5.8
// says: the connection
// because: It waits for the end of a connection that stays open.
// replaces: FileClient #5
private void receive(long length, Download download, ProgressListener progress) throws IOException {
    long total = download.received() + length;
    byte[] buffer = new byte[BUFFER_SIZE];
    progress.progress(download.received(), total);
    while (total >= 0) {
        int n = in.read(buffer);
        if (n == -1) {
            throw new EOFException(
                    "the server has ended the connection after " + download.received() + " of " + total + " bytes");
        }
        download.append(ByteBuffer.wrap(buffer, 0, n));
        progress.progress(download.received(), total);
    }
}
