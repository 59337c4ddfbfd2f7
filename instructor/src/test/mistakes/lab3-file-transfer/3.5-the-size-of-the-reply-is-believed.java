// The size in the reply is believed.
// fails: 3.5
// says: judge it before anything is read
// because: A server that announces 2^63-1 bytes keeps the client reading until its disk is full.
// replaces: TransferClient #2
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
    if (sentSize < 0) {
        throw new IOException("the server sends back " + size + " bytes of a file that has " + sentSize);
    }
    return incoming.receive(in, size, progress);
}
