// The end of the connection is taken for the end of the file.
// fails: 5.8
// says: EOFException
// because: The digest shows that something is wrong, and all that came is thrown away.
// replaces: FileClient #5
private void receive(long length, Download download, ProgressListener progress) throws IOException {
    long total = download.received() + length;
    byte[] buffer = new byte[BUFFER_SIZE];
    progress.progress(download.received(), total);
    while (download.received() < total) {
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, total - download.received()));
        if (n == -1) {
            return;
        }
        download.append(ByteBuffer.wrap(buffer, 0, n));
        progress.progress(download.received(), total);
    }
}
