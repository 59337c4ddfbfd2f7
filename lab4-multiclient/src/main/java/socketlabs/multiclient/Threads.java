package socketlabs.multiclient;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The ways to share out clients among threads. */
public enum Threads {
    /** One thread for all: each client waits until the one before it has left. */
    ONE,
    /** A platform thread for each client, as long as it is connected. */
    PER_CLIENT,
    /** {@link #POOL_SIZE} platform threads, and no more: the clients after them wait until one is free. */
    POOL,
    /** A virtual thread for each client; Java 21 and later. */
    VIRTUAL;

    /** So many clients are served at once by {@link #POOL}. */
    public static final int POOL_SIZE = 8;

    /** The way that {@code main} takes if it is given none. */
    public static final Threads DEFAULT = PER_CLIENT;

    /**
     * Makes an executor that runs each task that it is given, which is to serve one client, in this way. It holds no
     * thread before it is given the first task.
     *
     * @throws UnsupportedOperationException if this Java has no {@link VirtualThreads}
     */
    ExecutorService newExecutor() {
        // BEGIN SOLUTION 4.3
        return switch (this) {
            case ONE -> Executors.newSingleThreadExecutor(named());
            case PER_CLIENT -> Executors.newCachedThreadPool(named());
            case POOL -> Executors.newFixedThreadPool(POOL_SIZE, named());
            case VIRTUAL -> VirtualThreads.newExecutor();
        };
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.3: make an executor for each of the four ways");
    }
    // BEGIN SOLUTION 4.3

    private static ThreadFactory named() {
        AtomicInteger count = new AtomicInteger();
        return task -> new Thread(task, "command-worker-" + count.incrementAndGet());
    }
    // END SOLUTION

    /** As it is given on the command line: {@code per-client}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
