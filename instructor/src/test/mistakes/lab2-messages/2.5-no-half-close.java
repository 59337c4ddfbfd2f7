// The server reads on, and never half-closes.
// fails: 2.5
// says: finish first, then read on
// because: The client waits for the server's end, and the server for the client's, until time is over.
// replaces: NumberServer #3
private static void part(Socket client) throws IOException {
    try {
        drain(client);
    } catch (SocketTimeoutException e) {
        return;
    }
}

private static void drain(Socket client) throws IOException {
    long deadline = System.nanoTime() + DRAIN_TIME.toNanos();
    InputStream in = client.getInputStream();
    byte[] buffer = new byte[BUFFER_SIZE];
    int n = 0;
    for (int drained = 0; n != -1 && drained < DRAIN_LIMIT; drained += n) {
        long millisLeft = (deadline - System.nanoTime()) / 1_000_000;
        if (millisLeft <= 0) {
            return;
        }
        client.setSoTimeout((int) millisLeft);
        n = in.read(buffer);
    }
}

