package socketlabs.fileserver;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One lock with a condition, a plain map, a counter in place of a list in order of use, and loads that are states. */
final class FileCache {

    static final int OVERHEAD = 512;
    static final int LARGEST_PART = 8;
    static final Duration SETTLED = Duration.ofSeconds(2);

    @FunctionalInterface
    interface Loader {
        byte[] load() throws IOException;
    }

    private enum State {
        LOADING,
        READY,
        USELESS,
        FAILED
    }

    private static final class Item {
        Version version;
        State state = State.LOADING;
        byte[] content;
        Throwable failure;
        long lastUse;
        int users = 1;
        boolean orphan;

        long weight() {
            return version.size() + OVERHEAD;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition loaded = lock.newCondition();
    private final Map<FileName, Item> items = new HashMap<>();
    private final long budget;
    private final Clock clock;
    private long uses;
    private long total;
    private long hits;
    private long misses;

    FileCache(long budget) {
        this(budget, Clock.systemUTC());
    }

    FileCache(long budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
    }

    Optional<Lease> get(FileName name, Version version, Loader loader) throws IOException {
        lock.lock();
        try {
            Item known = items.get(name);
            if (known != null && known.version.equals(version)) {
                hits++;
                known.users++;
                known.lastUse = ++uses;
                while (known.state == State.LOADING) {
                    loaded.awaitUninterruptibly();
                }
                return result(known);
            }
            misses++;
            orphan(name);
            boolean young = Duration.between(version.changed(), clock.instant()).compareTo(SETTLED) < 0;
            if (young || version.size() > budget / LARGEST_PART - OVERHEAD || !evictFor(version.size() + OVERHEAD)) {
                return Optional.empty();
            }
            Item item = new Item();
            item.version = version;
            item.lastUse = ++uses;
            items.put(name, item);
            total += item.weight();
            lock.unlock();
            byte[] content = null;
            Throwable failure = null;
            try {
                content = Objects.requireNonNull(loader.load(), "the loader gave nothing");
            } catch (Throwable e) {
                failure = e;
            } finally {
                lock.lock();
            }
            item.failure = failure;
            item.content = content;
            item.state = failure != null
                    ? State.FAILED
                    : content.length == version.size() ? State.READY : State.USELESS;
            if (item.state != State.READY && items.get(name) == item) {
                orphan(name);
            }
            loaded.signalAll();
            return result(item);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Lease> result(Item item) throws IOException {
        if (item.state == State.READY) {
            return Optional.of(new Lease(item));
        }
        leave(item);
        if (item.failure instanceof IOException e) {
            throw e;
        }
        if (item.failure instanceof RuntimeException e) {
            throw e;
        }
        if (item.failure instanceof Error e) {
            throw e;
        }
        return Optional.empty();
    }

    private boolean evictFor(long weight) {
        long idle = items.values().stream()
                .filter(item -> item.users == 0)
                .mapToLong(Item::weight)
                .sum();
        if (total - idle + weight > budget) {
            return false;
        }
        while (total + weight > budget) {
            FileName eldest = items.entrySet().stream()
                    .filter(entry -> entry.getValue().users == 0)
                    .min(Comparator.comparingLong(entry -> entry.getValue().lastUse))
                    .orElseThrow()
                    .getKey();
            orphan(eldest);
        }
        return true;
    }

    private void orphan(FileName name) {
        Item item = items.remove(name);
        if (item != null) {
            item.orphan = true;
            if (item.users == 0) {
                total -= item.weight();
            }
        }
    }

    private void leave(Item item) {
        item.users--;
        if (item.users == 0 && item.orphan) {
            total -= item.weight();
        }
    }

    void invalidate(FileName name) {
        lock.lock();
        try {
            orphan(name);
        } finally {
            lock.unlock();
        }
    }

    long hits() {
        lock.lock();
        try {
            return hits;
        } finally {
            lock.unlock();
        }
    }

    long misses() {
        lock.lock();
        try {
            return misses;
        } finally {
            lock.unlock();
        }
    }

    long bytes() {
        lock.lock();
        try {
            return total;
        } finally {
            lock.unlock();
        }
    }

    final class Lease implements Closeable {

        private Item item;
        private final byte[] content;

        private Lease(Item item) {
            this.item = item;
            this.content = item.content;
        }

        ByteBuffer content() {
            return ByteBuffer.wrap(content).asReadOnlyBuffer();
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (item != null) {
                    leave(item);
                    item = null;
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
