// close() does not wait for the thread that accepts.
// fails: 5.7
// says: joins the thread that accepts
// because: Who is accepted in the last moment is told nothing, and nobody closes its connection.
// replaces: FileServer.close
if (listener == null || isClosed) {
    return;
}
isClosed = true;
listener.close();
if (acceptor == null) {
    return; // it could not be started
}
letFinish();
cutAll();
watchdog.close();
