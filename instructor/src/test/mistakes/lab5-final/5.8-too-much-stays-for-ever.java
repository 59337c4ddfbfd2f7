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
