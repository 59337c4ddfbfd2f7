// Only files that are loaded count as misses.
// fails: 5.3
// says: misses
// because: STATUS praises a cache that most requests pass by.
// replaces: FileCache.get
Entry entry;
boolean isMine;
synchronized (this) {
    entry = find(name, version);
    isMine = entry == null;
    if (isMine) {
        if (!isFitFor(version) || !makeRoom(cost(version))) {
            return Optional.empty();
        }
        misses++;
        entry = begin(name, version);
    } else {
        hits++;
    }
    hold(entry);
}
if (isMine) {
    load(entry, loader);
}
return await(entry);
