// What is more than the file has stays, and is asked to go on with each time.
// fails: 5.8
// says: today and tomorrow
// because: This file can never be downloaded again, until somebody finds the hidden one.
// replaces: FileClient #2
private long requestRest(FileName name, Download download) throws IOException {
    long offset = download.received();
    send(offset == 0 ? new Request.Get(name) : new Request.Resume(offset, name));
    return replies.readLength();
}

private static void judge(long length, long most, Path target, Download download) throws IOException {
    if (length > most - download.received()) {
        throw new ProtocolException(
                "the file has " + sum(download.received(), length) + " bytes, and may have " + most);
    }
    long room = Files.getFileStore(target.toAbsolutePath().getParent()).getUsableSpace();
    if (length > room) {
        throw new ProtocolException(length + " bytes are to come, and the disk has room for " + room);
    }
}

private static String sum(long received, long length) {
    return length > Long.MAX_VALUE - received ? "more than " + Long.MAX_VALUE : "" + (received + length);
}

private void receive(long length, Download download, ProgressListener progress) throws IOException {
    long total = download.received() + length;
    byte[] buffer = new byte[BUFFER_SIZE];
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
