// Each client gets a thread, where one client at a time was asked for.
// fails: 1.3
// says: one client at a time
// because: That is lab 4: here nobody counts the threads, and close() knows only the last client.
// replaces: EchoServer 1.1 #2
private void acceptClients() {
    while (!closed) {
        try {
            Socket client = listener.accept();
            new Thread(() -> serve(client), "echo-client").start();
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
