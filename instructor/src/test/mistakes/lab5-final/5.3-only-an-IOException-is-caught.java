// A load that fails in an unexpected way is not ended for those who wait.
// fails: 5.3
// says: whatever the loader throws
// because: They wait for ever.
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
    } catch (IOException e) {
        forget(entry);
        entry.content.completeExceptionally(e);
    }
}

/** The name may belong to another version by now, which stays. */
private synchronized void forget(Entry entry) {
    if (entries.get(entry.name) == entry) {
        invalidate(entry.name);
    }
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
