// After the last reply the server reads once.
// fails: 2.5
// says: one read() gives what has come so far
// because: What comes after that is unread when the socket is closed.
// replaces: NumberServer #3
private static void part(Socket client) throws IOException {
    client.shutdownOutput();
    client.setSoTimeout((int) DRAIN_TIME.toMillis());
    try {
        client.getInputStream().read(new byte[DRAIN_LIMIT]);
    } catch (SocketTimeoutException e) {
        return;
    }
}

