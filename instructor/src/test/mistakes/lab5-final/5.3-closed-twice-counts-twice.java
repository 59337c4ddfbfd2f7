// A lease that is closed twice counts off twice.
// fails: 5.3
// says: it must not count off what another one holds
// because: The budget drifts, and what another one holds goes.
// replaces: FileCache.Lease.close
synchronized (FileCache.this) {
    if (!closed || closed) {
        closed = true;
        release(entry);
    }
}
