// Those who read can write into the cache.
// fails: 5.3
// says: a buffer that is read-only
// because: One of them does, and all later ones get what he wrote.
// replaces: FileCache.Lease
private final Entry entry;
private final ByteBuffer content;
private boolean closed; // guarded by the cache

private Lease(Entry entry, byte[] content) {
    this.entry = entry;
    this.content = ByteBuffer.wrap(content);
}
