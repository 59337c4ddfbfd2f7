package socketlabs.multiclient;

import java.time.Duration;
import java.time.Instant;

/** One lock for all of it. */
final class Status {

    private final Instant start = Instant.now();
    private boolean closing;
    private int clients;
    private long served;

    record Snapshot(String state, Duration uptime, int clients, long served) {}

    synchronized void clientCame() {
        clients++;
    }

    synchronized void clientLeft() {
        clients--;
    }

    synchronized void requestAnswered() {
        served++;
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(closing ? "closing" : "running", Duration.between(start, Instant.now()), clients, served);
    }

    synchronized void closing() {
        closing = true;
    }

    synchronized boolean isClosing() {
        return closing;
    }
}
