// The thread looks whether the requests have ended, and only then says that it waits.
// fails: 4.6
// says: must be one step
// because: endRequests() came in between, saw nobody who waits, and the thread waits until the limit has passed.
// replaces: Client 4.6 #2
private boolean beginToWait() {
    boolean goesOn = !ended;
    waiting = goesOn;
    return goesOn;
}

private void endToWait() {
    waiting = false;
}
