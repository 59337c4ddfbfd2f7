// A thread looks whether the requests have ended, and notes then that it waits.
// fails: 4.6
// says: in one step that nobody can come in between
// because: Once in a thousand times close() waits for its whole limit.
// replaces: Client 4.6 #1
/** Whether its thread waits for a request, or soon will. */
private volatile boolean waiting;

/** Whether no more requests are to be read. */
private volatile boolean ended;
// replaces: Client.endRequests
try {
    if (waiting && in.available() == 0) {
        socket.shutdownInput();
    }
    ended = true;
} catch (IOException e) {
    ended = true;
}
// replaces: Client 4.6 #2
private boolean beginToWait() {
    if (ended) {
        return false;
    }
    waiting = true;
    return true;
}

private void endToWait() {
    waiting = false;
}
