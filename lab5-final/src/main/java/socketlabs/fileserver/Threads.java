package socketlabs.fileserver;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread for each client, of the kind that costs least on this Java. Ready-made. */
final class Threads {

    private Threads() {}

    /**
     * Virtual threads on Java 21 and later, of which there may be any number; otherwise those of the system. Either way
     * each task has a thread of its own, so that none waits for another one's client.
     */
    static ExecutorService onePerTask(String name) {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            return platform(name); // an older Java
        }
    }

    private static ExecutorService platform(String name) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> new Thread(task, name + "-" + number.incrementAndGet()));
    }

    /** One thread of the system's, which does one task after another. */
    static ExecutorService one(String name) {
        return Executors.newSingleThreadExecutor(task -> new Thread(task, name));
    }
}
