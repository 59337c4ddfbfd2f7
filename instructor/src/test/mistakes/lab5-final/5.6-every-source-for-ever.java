// Sources are remembered for ever.
// fails: 5.6
// says: all sources are remembered for ever
// because: An attacker with many addresses fills the memory.
// replaces: Doorkeeper #1
/** Guarded by this. */
private final Map<InetAddress, Guesses> bySource = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<InetAddress, Guesses> eldest) {
        return false;
    }
};

/** Those of one source. */
private static final class Guesses {
    private int wrong;
    private long pauseEnds;
}
