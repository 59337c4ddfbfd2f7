// Whoever does not find the file loads it, also if it is being loaded.
// fails: 5.3
// says: load for all who ask meanwhile
// because: A file becomes popular, and a thousand threads read it from the disk at the same time.
// replaces: FileCache.get
synchronized (this) {
    Entry entry = find(name, version);
    if (entry != null && entry.content.isDone()) {
        hits++;
        hold(entry);
        return await(entry);
    }
    misses++;
    if (!isFitFor(version)) {
        return Optional.empty();
    }
}
Entry mine = new Entry(name, version);
byte[] content = loader.load();
if (content.length != version.size()) {
    return Optional.empty();
}
synchronized (this) {
    invalidate(name);
    if (!makeRoom(mine.cost)) {
        return Optional.empty();
    }
    entries.put(name, mine);
    bytes += mine.cost;
    hold(mine);
    mine.content.complete(Optional.of(content));
}
return await(mine);
