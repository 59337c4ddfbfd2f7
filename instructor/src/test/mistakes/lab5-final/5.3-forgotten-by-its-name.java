// When a load has failed, whatever has its name is forgotten.
// fails: 5.3
// says: forget only what is your own
// because: By then it may be the newer version, which was loaded meanwhile.
// replaces: FileCache #3
private void load(Entry entry, Loader loader) {
    try {
        byte[] content = loader.load();
        if (content.length == entry.version.size()) {
            entry.content.complete(Optional.of(content));
        } else {
            forget(entry);
            entry.content.complete(Optional.empty());
        }
    } catch (Throwable e) { // of any kind: those who wait must not wait for ever
        forget(entry);
        entry.content.completeExceptionally(e);
    }
}

/** The name may belong to another version by now, which stays. */
private synchronized void forget(Entry entry) {
    invalidate(entry.name);
}

private Optional<Lease> await(Entry entry) throws IOException {
    Optional<byte[]> content = Optional.empty();
    try {
        content = entry.content.join();
    } catch (CompletionException e) {
        throw rethrown(e.getCause());
    } finally {
        if (content.isEmpty()) {
            release(entry);
        }
    }
    return content.map(bytes -> new Lease(entry, bytes));
}

private static IOException rethrown(Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
        throw unchecked;
    }
    if (failure instanceof Error error) {
        throw error;
    }
    return failure instanceof IOException e ? e : new IOException(failure);
}
