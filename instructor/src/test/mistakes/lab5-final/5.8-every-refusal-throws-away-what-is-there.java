// What was received is thrown away whenever the server refuses the rest.
// fails: 5.8
// says: it is still good for resume
// because: A server that is busy for a moment costs the client a gigabyte.
// replaces: FileClient #2
private long requestRest(FileName name, Download download) throws IOException {
    long offset = download.received();
    send(offset == 0 ? new Request.Get(name) : new Request.Resume(offset, name));
    try {
        return replies.readLength();
    } catch (RefusedException e) {
        download.discard();
        throw e;
    }
}
