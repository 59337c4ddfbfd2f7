package socketlabs.testkit;

import java.time.Duration;

/** Threads of the testkit: they never keep the JVM alive, and are told from the student's by their names. */
final class Background {

    static final String PREFIX = "testkit: ";

    /** How long the clean-up after a test waits for a close() that hangs; its own step grades it. */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private Background() {}

    static Thread start(String name, Runnable task) {
        Thread thread = thread(name, task);
        thread.start();
        return thread;
    }

    static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, PREFIX + name);
        thread.setDaemon(true);
        return thread;
    }

    static void closeWithin(AutoCloseable thing) {
        Thread closing = start("close", () -> closeQuietly(thing));
        try {
            closing.join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception | Error ignored) {
            // The test has its verdict; how close() fails is for the tests of close() to tell.
            return;
        }
    }
}
