// The loop stands inside of the try, so that the first exception ends it.
// fails: 1.3
// says: 8 bytes (74 68 65 20 6e 65 78 74 the next)
// replaces: EchoServer 1.1 #2
private void acceptClients() {
    try {
        while (!closed) {
            try (Socket client = listener.accept()) {
                currentClient = client;
                echo(client);
            }
        }
    } catch (IOException e) {
        System.err.println("server: " + e.getMessage());
    }
}

private static void awaitEndOf(Thread thread) {
    try {
        thread.join();
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
