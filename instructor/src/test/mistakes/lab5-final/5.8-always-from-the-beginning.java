// Every download begins at the beginning.
// fails: 5.8
// says: RESUME
// replaces: FileClient #2
private long requestRest(FileName name, Download download) throws IOException {
    long offset = download.received();
    send(new Request.Get(name));
    try {
        return replies.readLength();
    } catch (RefusedException e) {
        if (e.code() == Code.BAD_REQUEST) {
            download.discard(); // there is more here than the file has: next time it begins anew
        }
        throw e;
    }
}
