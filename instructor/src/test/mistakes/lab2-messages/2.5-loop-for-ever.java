// The accept loop does not end when the server socket is closed.
// fails: 2.5
// says: accept() of a closed server socket throws, and it does so for ever
// because: close() hangs, and a processor runs hot.
// replaces: NumberServer #2
private void acceptClients() {
    while (true) {
        try {
            serve(listener.accept());
        } catch (IOException e) {
            continue;
        }
    }
}

private static void awaitEndOf(Thread thread) {
    try {
        thread.join();
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

