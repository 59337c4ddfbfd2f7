// There is no loop: one client is served, and no other.
// fails: 1.3
// says: 74 68 65 20 73 65 63 6f 6e 64 the second
// replaces: EchoServer 1.1 #2
private void acceptClients() {
    try {
        serve(listener.accept());
    } catch (IOException e) {
        // close() was called
    }
}

private static void awaitEndOf(Thread thread) {
    try {
        thread.join();
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
