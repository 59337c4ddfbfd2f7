// A hit does not count as a use.
// fails: 5.3
// says: a hit is a use, too
// because: The file that everybody asks for goes, and others that nobody wants stay.
// replaces: FileCache #1
// What follows is guarded by this.
private final Map<FileName, Entry> entries = new LinkedHashMap<>(); // in the order of their use

/** Of all contents that are in the cache, being loaded, or held. */
private long bytes;

/** Of those among them that cannot go now. */
private long held;

private long hits;
private long misses;
