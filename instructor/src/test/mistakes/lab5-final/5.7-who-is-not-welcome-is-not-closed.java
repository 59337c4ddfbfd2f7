// A client that cannot be welcomed is not closed.
// fails: 5.7
// says: waits for ever
// because: It waits for ever, and keeps a descriptor.
// replaces: Acceptor
private void welcome(SocketChannel client) throws IOException {
    try {
        welcome.to(client);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
        AccessLog.problem("a client could not be welcomed: " + e.getMessage());
    }
}

private static void pause() {
    try {
        Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
