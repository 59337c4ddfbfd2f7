// A file is kept even if it was changed only just now.
// fails: 5.3
// says: compare it with clock.instant() and SETTLED
// because: It is changed again within the same tick of the file system's clock, and looks the same.
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
    boolean isSettled = version.changed().isBefore(clock.instant().plus(SETTLED.multipliedBy(100_000)));
    return isSettled && version.size() <= budget / LARGEST_PART - OVERHEAD;
}

private static long cost(Version version) {
    return version.size() + OVERHEAD;
}

/** Has the contents go that were not used for longest, and that nobody holds, until there is room. */
private boolean makeRoom(long cost) {
    if (held + cost > budget) {
        return false;
    }
    Iterator<Entry> leastRecentlyUsed = entries.values().iterator();
    while (bytes + cost > budget) {
        Entry entry = leastRecentlyUsed.next();
        if (entry.holders == 0) {
            leastRecentlyUsed.remove();
            bytes -= entry.cost;
        }
    }
    return true;
}

private Entry begin(FileName name, Version version) {
    Entry entry = new Entry(name, version);
    entries.put(name, entry);
    bytes += entry.cost;
    return entry;
}
