package socketlabs.fileserver;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Keeps the contents of files in memory, so that those that are asked for often need not be read again. What was not
 * asked for longest is the first to go when there is no room left.
 *
 * <p>Each content counts with its size, and {@link #OVERHEAD} bytes more for what else it takes to keep it: otherwise a
 * million empty files would cost nothing, and fill the memory. The sum of all contents in the cache, of those that are
 * being loaded, and of those that somebody {@linkplain Lease still holds} never exceeds the budget.
 *
 * <p>Any number of threads may use a cache at once. None of them waits while another one's file is being loaded.
 */
final class FileCache {

    /** A file's content counts with so many bytes more than it has. */
    static final int OVERHEAD = 512;

    /** A file that counts with more than this part of the budget passes by: it would drive out too many others. */
    static final int LARGEST_PART = 8;

    /**
     * A file that was changed less than this ago passes by. File systems write down times only so exactly, FAT to two
     * seconds: a file that is changed twice within that time has the same time, and may have the same size, with two
     * different contents. Later, each change shows.
     */
    static final Duration SETTLED = Duration.ofSeconds(2);

    /** Reads the whole content of a file. */
    @FunctionalInterface
    interface Loader {
        byte[] load() throws IOException;
    }

    private final long budget;
    private final Clock clock;
    // BEGIN SOLUTION 5.3

    // What follows is guarded by this.
    private final Map<FileName, Entry> entries = new LinkedHashMap<>(16, 0.75f, true); // in the order of their use

    /** Of all contents that are in the cache, being loaded, or held. */
    private long bytes;

    /** Of those among them that cannot go now. */
    private long held;

    private long hits;
    private long misses;
    // END SOLUTION

    /**
     * Makes an empty cache.
     *
     * @param budget in bytes; with 0, everything passes by
     */
    FileCache(long budget) {
        this(budget, Clock.systemUTC());
    }

    FileCache(long budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * Gives the content of a file, from memory if it is there in this version. Otherwise it is loaded, by the caller's
     * thread; others who ask for the same version meanwhile wait for it, and there is only one load. A content of
     * another version is never given, and goes.
     *
     * <p>Room is made before the load begins; nothing goes for it if there would not be enough even then. A load that
     * fails, in whatever way, also by giving null, fails for all who wait for it, and is forgotten: the next one to ask
     * loads again.
     *
     * @param version as the file has it now
     * @param loader reads the content; called without any lock being held, at most once
     * @return the content, to be closed when it is not needed any more; or nothing, if this file passes by the cache and
     *     is to be read from the disk: because it is too large, or was changed only just, or there is no room that could
     *     be made, or what was loaded has not as many bytes as the version says, and so is of another one
     * @throws IOException what the loader has thrown; if that is a RuntimeException or an Error, it is thrown just so, and
     *     not wrapped into something else
     */
    Optional<Lease> get(FileName name, Version version, Loader loader) throws IOException {
        // BEGIN SOLUTION 5.3
        Entry entry;
        boolean isMine;
        synchronized (this) {
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
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.3: from memory, or one load for all who ask");
    }
    // BEGIN SOLUTION 5.3

    private Entry find(FileName name, Version version) {
        Entry entry = entries.get(name);
        if (entry != null && !entry.version.equals(version)) {
            invalidate(name);
            return null;
        }
        return entry;
    }

    private boolean isFitFor(Version version) {
        boolean isSettled = !version.changed().isAfter(clock.instant().minus(SETTLED));
        return isSettled && version.size() <= budget / LARGEST_PART - OVERHEAD;
    }

    private static long cost(Version version) {
        return version.size() + OVERHEAD;
    }

    /** Has the contents go that were not used for longest, and that nobody holds, until there is room. */
    private boolean makeRoom(long cost) {
        if (held + cost > budget) {
            return false;
        }
        Iterator<Entry> leastRecentlyUsed = entries.values().iterator();
        while (bytes + cost > budget) {
            Entry entry = leastRecentlyUsed.next();
            if (entry.holders == 0) {
                leastRecentlyUsed.remove();
                bytes -= entry.cost;
            }
        }
        return true;
    }

    private Entry begin(FileName name, Version version) {
        Entry entry = new Entry(name, version);
        entries.put(name, entry);
        bytes += entry.cost;
        return entry;
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.3

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
    // END SOLUTION
    // BEGIN SOLUTION 5.3

    private void hold(Entry entry) {
        if (entry.holders++ == 0) {
            held += entry.cost;
        }
    }

    private synchronized void release(Entry entry) {
        if (--entry.holders == 0) {
            held -= entry.cost;
            uncountIfGone(entry);
        }
    }

    /** What is in the cache counts, and what is held; and what is neither does not. */
    private void uncountIfGone(Entry entry) {
        if (!entry.isCached && entry.holders == 0) {
            bytes -= entry.cost;
        }
    }

    /** A content in the cache, or on its way there. */
    private static final class Entry {

        private final FileName name;
        private final Version version;
        private final long cost;

        /** Nothing, if what was loaded is of another version. */
        private final CompletableFuture<Optional<byte[]>> content = new CompletableFuture<>();

        // Guarded by the cache.
        private boolean isCached = true;
        private int holders;

        Entry(FileName name, Version version) {
            this.name = name;
            this.version = version;
            this.cost = cost(version);
        }
    }
    // END SOLUTION

    /** Forgets a file, if it is there: it has changed, or is gone. Whoever holds the content keeps it. */
    synchronized void invalidate(FileName name) {
        // BEGIN SOLUTION 5.3
        Entry entry = entries.remove(name);
        if (entry != null) {
            entry.isCached = false;
            uncountIfGone(entry);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.3: forget the file");
    }

    /** How many calls of {@link #get} found the file in memory, or being loaded by another one. */
    synchronized long hits() {
        // BEGIN SOLUTION 5.3
        return hits;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.3: tell how many found the file");
    }

    /** How many calls of {@link #get} did not. */
    synchronized long misses() {
        // BEGIN SOLUTION 5.3
        return misses;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.3: tell how many did not find the file");
    }

    /** How much of the budget is used: by what is in the cache, what is being loaded, and what is still held. */
    synchronized long bytes() {
        // BEGIN SOLUTION 5.3
        return bytes;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.3: tell how many bytes are used");
    }

    /**
     * A content in somebody's hands. As long as it is not closed, it counts, and stays in memory: so even clients that
     * take a day for a file cannot make the cache take more than its budget.
     */
    final class Lease implements Closeable {

        // BEGIN SOLUTION 5.3
        private final Entry entry;
        private final ByteBuffer content;
        private boolean closed; // guarded by the cache

        private Lease(Entry entry, byte[] content) {
            this.entry = entry;
            this.content = ByteBuffer.wrap(content).asReadOnlyBuffer();
        }

        // END SOLUTION
        /** All bytes of the file, from its beginning, in a buffer of the caller's own, which cannot be written to. */
        ByteBuffer content() {
            // BEGIN SOLUTION 5.3
            return content.duplicate(); // each has a position of its own
            // END SOLUTION
            // STUB: throw new UnsupportedOperationException("Step 5.3: give the content, read-only");
        }

        /** Gives the content back. The buffer is not to be used after that. May be called twice, at once, too. */
        @Override
        public void close() {
            // BEGIN SOLUTION 5.3
            synchronized (FileCache.this) {
                if (!closed) {
                    closed = true;
                    release(entry);
                }
            }
            // END SOLUTION
            // STUB: throw new UnsupportedOperationException("Step 5.3: give the content back, once");
        }
    }
}
