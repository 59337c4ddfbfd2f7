// The lock is held while a file is being loaded.
// fails: 5.3
// says: a lock is held while a file is being loaded
// because: One slow disk, and all clients wait, also those whose files are in memory.
// replaces: FileCache.get
synchronized (this) {
    Entry entry = find(name, version);
    if (entry != null) {
        hits++;
        hold(entry);
        return await(entry);
    }
    misses++;
    if (!isFitFor(version) || !makeRoom(cost(version))) {
        return Optional.empty();
    }
    entry = begin(name, version);
    hold(entry);
    load(entry, loader);
    return await(entry);
}
