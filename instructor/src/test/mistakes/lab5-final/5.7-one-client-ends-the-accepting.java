// What goes wrong with one client ends the server.
// fails: 5.7
// says: accept the next
// replaces: Acceptor
private void welcome(SocketChannel client) throws IOException {
    try {
        welcome.to(client);
    } catch (IOException e) {
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
