// The pause does not grow.
// fails: 5.6
// says: each wrong password doubles the pause
// because: 86,400 guesses a day.
// replaces: Doorkeeper #2
Password checkIsThere() throws RefusedException {
    return password.orElseThrow(() -> refused("DELETE is switched off: the server has no password"));
}

/** Counts the guess as a wrong one before it is looked at: so those that come meanwhile already have to wait. */
private synchronized void admitGuess(InetAddress source) throws RefusedException {
    Guesses guesses = bySource.computeIfAbsent(source, unknown -> new Guesses());
    long now = ticker.nanos();
    long left = guesses.pauseEnds - now;
    if (guesses.wrong >= FREE_GUESSES && left > 0) {
        throw refused("too many wrong passwords: try again in " + seconds(left) + " s");
    }
    guesses.wrong++;
    guesses.pauseEnds = now + pauseAfter(guesses.wrong).toNanos();
}

private synchronized void forget(InetAddress source) {
    bySource.remove(source);
}

private static Duration pauseAfter(int wrong) {
    int doublings = Math.max(0, Math.min(wrong - FREE_GUESSES, 20));
    Duration pause = FIRST_PAUSE;
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
}

private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
}

private static InetAddress networkOf(InetAddress source) {
    if (!(source instanceof Inet6Address)) {
        return source;
    }
    byte[] address = source.getAddress();
    Arrays.fill(address, 8, 16, (byte) 0);
    try {
        return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
        throw new IllegalStateException("an IPv6 address has 16 bytes", e);
    }
}

private static RefusedException refused(String message) {
    return new RefusedException(Code.UNAUTHORIZED, message);
}
