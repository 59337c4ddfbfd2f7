// The watchdog is not closed.
// fails: 5.7
// says: close()
// because: The process never ends.
// replaces: FileServer.close
if (listener == null || isClosed) {
    return;
}
isClosed = true;
listener.close();
if (acceptor == null) {
    return; // nothing of it was begun
}
join(acceptor);
letFinish();
cutAll();
