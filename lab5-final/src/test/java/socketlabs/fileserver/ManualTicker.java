package socketlabs.fileserver;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until the test turns it. It begins near the end of what a long holds, where clocks may. */
final class ManualTicker implements Ticker {

    private final AtomicLong now;

    ManualTicker() {
        this(Long.MAX_VALUE - Duration.ofMillis(500).toNanos());
    }

    /** One that begins elsewhere. */
    ManualTicker(long nanos) {
        this.now = new AtomicLong(nanos);
    }

    @Override
    public long nanos() {
        return now.get();
    }

    void advance(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
