// What a loader gives is not looked at before it is used, so that null is a load without an end.
// fails: 5.3
// says: a loader that gives null has failed
// because: Who asks for this file waits for ever.
// replaces: FileCache #3
private void load(Entry entry, Loader loader) {
    byte[] content;
    try {
        content = loader.load();
    } catch (Throwable e) {
        forget(entry);
        entry.content.completeExceptionally(e);
        return;
    }
    if (content.length == entry.version.size()) {
        entry.content.complete(Optional.of(content));
    } else {
        forget(entry);
        entry.content.complete(Optional.empty());
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
