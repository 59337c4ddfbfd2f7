// That the limit has passed is thrown.
// fails: 3.4
// says: that the limit has passed is no error
// because: The log tells of a failure for every refused client that stays.
// replaces: Refusal #2
private static void drain(Socket client, Duration limit) throws IOException {
    long deadline = System.nanoTime() + limit.toNanos();
    InputStream in = client.getInputStream();
    byte[] buffer = new byte[BUFFER_SIZE];
    long drained = 0;
    int n = 0;
    while (n != -1 && drained < MOST_DRAINED) {
        drained += n;
        client.setSoTimeout(millisUntil(deadline));
        n = in.read(buffer);
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
