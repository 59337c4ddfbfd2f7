// What is left until the deadline is set as a limit, also when nothing is left.
// fails: 2.5
// says: setSoTimeout takes no negative number
// because: An exception that nobody catches ends the server's thread.
// replaces: NumberServer #3
private static void part(Socket client) throws IOException {
    client.shutdownOutput();
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
        client.setSoTimeout((int) ((deadline - System.nanoTime()) / 1_000_000));
        n = in.read(buffer);
    }
}

