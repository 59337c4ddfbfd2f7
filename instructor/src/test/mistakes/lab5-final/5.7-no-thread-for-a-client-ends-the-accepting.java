// No thread can be had for a client, and the server accepts nobody any more.
// fails: 5.7
// says: accept the next
// because: "unable to create native thread" is an OutOfMemoryError, though the heap has room.
// replaces: Acceptor
private void welcome(SocketChannel client) throws IOException {
    try {
        welcome.to(client);
    } catch (IOException | RuntimeException e) {
        AccessLog.problem("a client could not be welcomed: " + e.getMessage());
        client.close();
    }
}

private static void pause() {
    try {
        Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
