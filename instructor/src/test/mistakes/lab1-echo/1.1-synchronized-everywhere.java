// The thread holds the lock while it waits in accept(), and close() waits for the lock.
// fails: 1.1
// says: close() returns
// says: it has not returned after
// says: waits for another thread
// because: "Shared, so synchronized" stops the one call that could end the wait.
// replaces: EchoServer.close #1
synchronized (this) {
    closed = true;
    if (listener == null) {
        return;
    }
    listener.close();
}
// replaces: EchoServer 1.1 #2
private synchronized void acceptClients() {
    while (!closed) {
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
