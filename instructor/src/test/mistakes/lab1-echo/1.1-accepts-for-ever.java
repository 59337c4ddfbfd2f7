// The loop goes on after close(): accept() fails again and again.
// fails: 1.1
// says: close() returns
// says: it has not returned after
// because: A thread spins at full load, and the program never ends.
// replaces: EchoServer 1.1 #2
private void acceptClients() {
    while (true) {
        try {
            serve(listener.accept());
        } catch (IOException e) {
            // try again
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
