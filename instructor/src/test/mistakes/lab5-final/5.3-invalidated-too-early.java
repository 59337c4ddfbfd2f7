// What is invalidated while it is being loaded is in the cache afterwards.
// fails: 5.3
// says: who waits for it gets it, and it is not kept
// because: A file is deleted while somebody loads it, and lives on in the cache.
// replaces: FileCache.invalidate
Entry entry = entries.get(name);
if (entry != null && entry.content.isDone()) {
    entries.remove(name);
    entry.isCached = false;
    uncountIfGone(entry);
}
