// A new lock is made for each call, and guards nothing.
// fails: 5.3
// says: under one lock
// because: Counts come out wrong, and the map breaks.
// replaces: FileCache.get
Entry entry;
boolean isMine;
synchronized (new Object()) {
    entry = find(name, version);
    isMine = entry == null;
    if (isMine) {
        misses++;
        if (!isFitFor(version) || !makeRoom(cost(version))) {
            return Optional.empty();
        }
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
