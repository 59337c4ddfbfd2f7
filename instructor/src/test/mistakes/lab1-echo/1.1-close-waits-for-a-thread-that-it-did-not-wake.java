// close() sets the flag and waits for the thread, which still waits in accept().
// fails: 1.1
// says: close() returns
// says: it has not returned after
// says: waits for a client
// replaces: EchoServer.close #1
closed = true;
if (listener == null) {
    return;
}
