// The port is closed when the clients have gone.
// fails: 5.7
// says: close the listener first
// because: Those who come meanwhile are accepted, and cut.
// replaces: FileServer.close
if (listener == null || isClosed) {
    return;
}
isClosed = true;
if (acceptor == null) {
    listener.close();
    return;
}
letFinish();
listener.close();
join(acceptor);
cutAll();
watchdog.close();
