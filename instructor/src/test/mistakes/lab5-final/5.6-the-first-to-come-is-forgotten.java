// The source is forgotten that came first, and not the one that has not guessed for longest.
// fails: 5.6
// says: and not the one that came first
// because: Who goes on guessing has free guesses again, as soon as there are enough others.
// replaces: Doorkeeper #1
/** Guarded by this. */
private final Map<InetAddress, Guesses> bySource = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<InetAddress, Guesses> eldest) {
        return size() > MOST_SOURCES;
    }
};

/** Those of one source. */
private static final class Guesses {
    private int wrong;
    private long pauseEnds;
}
