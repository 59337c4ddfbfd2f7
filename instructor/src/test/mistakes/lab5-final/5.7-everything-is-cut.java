// When the server is closed, everything is cut.
// fails: 5.7
// says: give the clients the last call
// because: Each restart breaks transfers off.
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
threads.shutdown();
cutAll();
watchdog.close();
