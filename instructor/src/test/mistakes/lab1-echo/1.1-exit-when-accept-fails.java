// The end of accept() is taken for a disaster, and ends the program.
// fails: 1.1
// says: ends the whole program, and the tests with it
// because: close() is what makes accept() fail.
// replaces: EchoServer 1.1 #2
private void acceptClients() {
    try {
        while (true) {
            serve(listener.accept());
        }
    } catch (IOException e) {
        System.err.println("accept failed: " + e.getMessage());
        System.exit(1);
    }
}

private static void awaitEndOf(Thread thread) {
    try {
        thread.join();
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
