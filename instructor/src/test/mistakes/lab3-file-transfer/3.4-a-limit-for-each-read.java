// The limit is one for each read().
// fails: 3.4
// says: set it before each read to what is left
// because: A client that sends a byte a second keeps the server for half a year.
// replaces: Refusal #2
private static void drain(Socket client, Duration limit) throws IOException {
    client.setSoTimeout((int) limit.toMillis());
    InputStream in = client.getInputStream();
    byte[] buffer = new byte[BUFFER_SIZE];
    long drained = 0;
    try {
        int n;
        while (drained < MOST_DRAINED && (n = in.read(buffer)) != -1) {
            drained += n;
        }
    } catch (SocketTimeoutException e) {
        return;
    }
}

/** At least 1, since 0 means for ever. */
private static int millisUntil(long deadline) throws SocketTimeoutException {
    long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    if (millis < 0) {
        throw new SocketTimeoutException("the limit has passed");
    }
    return (int) Math.max(1, millis);
}
