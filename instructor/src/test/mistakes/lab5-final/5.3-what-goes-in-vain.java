// All go that can go, and then there is no room all the same.
// fails: 5.3
// says: what goes in vain has to be loaded again
// because: While many clients are slow, the cache keeps nothing.
// replaces: FileCache #2
private Entry find(FileName name, Version version) {
    Entry entry = entries.get(name);
    if (entry != null && !entry.version.equals(version)) {
        invalidate(name);
        return null;
    }
    return entry;
}

private boolean isFitFor(Version version) {
    boolean isSettled = !version.changed().isAfter(clock.instant().minus(SETTLED));
    return isSettled && version.size() <= budget / LARGEST_PART - OVERHEAD;
}

private static long cost(Version version) {
    return version.size() + OVERHEAD;
}

/** Has the contents go that were not used for longest, and that nobody holds, until there is room. */
private boolean makeRoom(long cost) {
    Iterator<Entry> leastRecentlyUsed = entries.values().iterator();
    while (bytes + cost > budget && leastRecentlyUsed.hasNext()) {
        Entry entry = leastRecentlyUsed.next();
        if (entry.holders == 0) {
            leastRecentlyUsed.remove();
            bytes -= entry.cost;
        }
    }
    return bytes + cost <= budget;
}

private Entry begin(FileName name, Version version) {
    Entry entry = new Entry(name, version);
    entries.put(name, entry);
    bytes += entry.cost;
    return entry;
}
