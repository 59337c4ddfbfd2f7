package socketlabs.fileserver;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps when the present phase began, and computes the rest when it is asked. */
final class ClientPatience implements Patience {

    static final Duration LEAVE_TIME = Duration.ofSeconds(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Limits limits;
    private final Ticker ticker;
    private Phase phase = Phase.WORKING;
    private long began;
    private long moved;
    private boolean closing;
    private boolean over;

    ClientPatience(Limits limits, Ticker ticker) {
        this.limits = limits;
        this.ticker = ticker;
    }

    @Override
    public boolean awaitCommand() throws LetGoException {
        lock.lock();
        try {
            if (closing) {
                return false;
            }
            begin(Phase.WAITING);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void begin(Phase next) throws LetGoException {
        lock.lock();
        try {
            if (phase == Phase.LEAVING) {
                throw new LetGoException("leaving");
            }
            if (next != phase) {
                change(next);
            }
        } finally {
            lock.unlock();
        }
    }

    private void change(Phase next) {
        phase = next;
        began = ticker.nanos();
        moved = 0;
    }

    @Override
    public void moved(long bytes) {
        lock.lock();
        try {
            moved += bytes;
            if (phase == Phase.WAITING) {
                change(Phase.COMMAND);
            }
            boolean transfers = phase == Phase.RECEIVING || phase == Phase.SENDING;
            if (transfers && moved > 0 && moved * 1000 >= limits.bytesPerSecond() * limits.window().toMillis()) {
                change(phase);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int piece() {
        return 16 * 1024;
    }

    @Override
    public Optional<Verdict> verdict() {
        lock.lock();
        try {
            Duration limit = limit();
            if (over || limit == null || ticker.nanos() - began < limit.toNanos()) {
                return Optional.empty();
            }
            boolean canBeTold = phase != Phase.SENDING && phase != Phase.LEAVING;
            Verdict verdict = new Verdict(
                    canBeTold
                            ? Optional.of(phase + " for " + limit.toMillis() / 1000.0 + " s (" + limit.toSeconds() + " s)")
                            : Optional.empty());
            over = !canBeTold;
            change(Phase.LEAVING);
            return Optional.of(verdict);
        } finally {
            lock.unlock();
        }
    }

    private Duration limit() {
        return switch (phase) {
            case WORKING -> null;
            case WAITING -> limits.idle();
            case COMMAND -> limits.command();
            case LEAVING -> LEAVE_TIME;
            default -> limits.window();
        };
    }

    @Override
    public boolean lastCall() {
        lock.lock();
        try {
            closing = true;
            boolean idle = phase == Phase.WAITING || phase == Phase.COMMAND;
            if (idle) {
                change(Phase.LEAVING);
            }
            return idle;
        } finally {
            lock.unlock();
        }
    }
}
