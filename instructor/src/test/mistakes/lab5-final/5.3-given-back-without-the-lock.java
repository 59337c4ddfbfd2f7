// What is given back is counted off without the lock.
// fails: 5.3
// says: read and changed under one lock
// replaces: FileCache #4
private void hold(Entry entry) {
    if (entry.holders++ == 0) {
        held += entry.cost;
    }
}

private void release(Entry entry) {
    if (--entry.holders == 0) {
        held -= entry.cost;
        uncountIfGone(entry);
    }
}

/** What is in the cache counts, and what is held; and what is neither does not. */
private void uncountIfGone(Entry entry) {
    if (!entry.isCached && entry.holders == 0) {
        bytes -= entry.cost;
    }
}

/** A content in the cache, or on its way there. */
private static final class Entry {

    private final FileName name;
    private final Version version;
    private final long cost;

    /** Nothing, if what was loaded is of another version. */
    private final CompletableFuture<Optional<byte[]>> content = new CompletableFuture<>();

    // Guarded by the cache.
    private boolean isCached = true;
    private int holders;

    Entry(FileName name, Version version) {
        this.name = name;
        this.version = version;
        this.cost = cost(version);
    }
}
// replaces: FileCache.Lease.close
if (!closed) {
    closed = true;
    release(entry);
}
