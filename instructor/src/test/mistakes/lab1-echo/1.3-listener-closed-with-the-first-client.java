// try-with-resources around one turn of the loop closes the server socket, too.
// fails: 1.3
// says: was the server socket bound, and is it still open?
// because: The server stops when its first client leaves.
// replaces: EchoServer 1.1 #2
private void acceptClients() {
    while (!closed) {
        try (ServerSocket server = listener;
                Socket client = server.accept()) {
            serve(client);
        } catch (IOException e) {
            return;
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
