// What is left of the limit becomes 0 in its last millisecond, and that means for ever.
// fails: 4.5
// says: setSoTimeout(0) means for ever
// because: Once in some hundred times, a thread waits until the client leaves.
// replaces: Client 4.5 #2
/** At least 1, since 0 means for ever. */
private static int millisUntil(long deadline) throws SocketTimeoutException {
    long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    if (millis < 0) {
        throw new SocketTimeoutException("the limit has passed");
    }
    return (int) millis;
}
