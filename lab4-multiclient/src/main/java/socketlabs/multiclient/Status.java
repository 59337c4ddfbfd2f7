package socketlabs.multiclient;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What is known of a server while it runs. All threads write here and read here, at the same time. */
final class Status {

    private final long start = System.nanoTime();

    /** Written by the thread that closes the server. */
    private volatile boolean closing;

    // BEGIN SOLUTION 4.4
    private final AtomicInteger clients = new AtomicInteger();
    private final AtomicLong served = new AtomicLong();

    // END SOLUTION
    /**
     * What was true at one moment.
     *
     * @param state {@code running}, or {@code closing} once the server is being closed
     * @param uptime since the server was made
     * @param clients how many are connected, the ones that wait for their turn among them
     * @param served how many requests were answered so far, well or with an error
     */
    record Snapshot(String state, Duration uptime, int clients, long served) {}

    /** A client was accepted. */
    void clientCame() {
        // BEGIN SOLUTION 4.4
        clients.incrementAndGet();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.4: count the clients that are connected");
    }

    /** A client is gone, for whatever reason. */
    void clientLeft() {
        // BEGIN SOLUTION 4.4
        clients.decrementAndGet();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.4: count the clients that are connected");
    }

    /** A request has its answer. */
    void requestAnswered() {
        // BEGIN SOLUTION 4.4
        served.incrementAndGet();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.4: count the requests");
    }

    /** No count is ever lost, however many threads count at once. */
    Snapshot snapshot() {
        // BEGIN SOLUTION 4.4
        return new Snapshot(state(), uptime(), clients.get(), served.get());
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.4: tell what was counted");
    }

    /** The server is being closed. (Ready-made, as are the two below.) */
    void closing() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    private String state() {
        return closing ? "closing" : "running";
    }

    private Duration uptime() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
