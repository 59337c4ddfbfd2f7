// An array is allocated for the whole file.
// fails: 5.8
// says: a piece of constant size
// replaces: FileClient #5
private void receive(long length, Download download, ProgressListener progress) throws IOException {
    long total = download.received() + length;
    byte[] buffer = new byte[(int) length + BUFFER_SIZE];
    progress.progress(download.received(), total);
    while (download.received() < total) {
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, total - download.received()));
        if (n == -1) {
            throw new EOFException(
                    "the server has ended the connection after " + download.received() + " of " + total + " bytes");
        }
        download.append(ByteBuffer.wrap(buffer, 0, n));
        progress.progress(download.received(), total);
    }
}
