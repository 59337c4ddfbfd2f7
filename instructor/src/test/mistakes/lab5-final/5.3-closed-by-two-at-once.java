// Whether a lease is closed already is not asked under the lock.
// fails: 5.3
// says: in between, another thread may ask, too
// because: What somebody still reads is counted off, and the memory is given away twice.
// replaces: FileCache.Lease.close
if (!closed) {
    closed = true;
    release(entry);
}
