// What the cache has lent is never given back.
// fails: 5.4
// says: close the lease
// because: The cache is full of contents that cannot go, and caches nothing any more.
// replaces: Answers #1
private boolean sendFromCache(long offset, FileName name, Version version) throws IOException {
    Optional<FileCache.Lease> lease = service.cache().get(name, version, () -> contentOf(name));
    if (lease.isEmpty()) {
        return false;
    }
    sendFrom(offset, lease.get().content());
    return true;
}
