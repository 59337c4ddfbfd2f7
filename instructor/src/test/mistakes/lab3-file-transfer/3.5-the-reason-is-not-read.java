// A refusal is only told, without the server's reason.
// fails: 3.5
// says: server's reason
// because: The one in front of the screen cannot know what to do.
// replaces: TransferClient #2
/** Judges the size before it is believed: what has another size is not a copy. */
private byte[] receiveReply(IncomingFile incoming, long sentSize, ProgressListener progress) throws IOException {
    InputStream in = socket.getInputStream();
    int status = in.read();
    if (status == Refusal.STATUS) {
        throw new RefusedException("the server has refused the file");
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
