// Whatever does not begin with 01 is taken for a reply with a copy.
// fails: 3.5
// says: it is not from a transfer server
// because: A web server's answer becomes a size of 6077 petabytes, and a puzzling message.
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
    if (status == 0x100) {
        throw new IOException("this is not a reply of a transfer server: it begins with " + status);
    }
    long size = Wire.readLong(in, "the size");
    if (size != sentSize && status == TransferServer.KEPT) {
        throw new IOException("the server sends back " + size + " bytes of a file that has " + sentSize);
    }
    return incoming.receive(in, size, progress);
}
