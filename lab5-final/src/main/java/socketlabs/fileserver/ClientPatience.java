package socketlabs.fileserver;

import java.time.Duration;
import java.util.Optional;

/**
 * The patience with one client, within a server's {@link Limits}. Three threads use it: the session's, the watchdog's,
 * and the one that closes the server. It decides for each client once, and for one of them only, who has the last word.
 */
final class ClientPatience implements Patience {

    /** So long may a client take to read the last words, and to finish, too. */
    static final Duration LEAVE_TIME = Duration.ofSeconds(2);

    private final Limits limits;
    private final Ticker ticker;
    // BEGIN SOLUTION 5.7
    private final long quota;

    // What follows is guarded by this.
    private Phase phase = Phase.WORKING;
    private long deadline;
    private long movedInWindow;
    private boolean isLastCall;
    private boolean isGivenUp;
    // END SOLUTION

    /** A client that the server is at work for. */
    ClientPatience(Limits limits, Ticker ticker) {
        this.limits = limits;
        this.ticker = ticker;
        // BEGIN SOLUTION 5.7
        this.quota = Math.max(1, limits.bytesPerSecond() * limits.window().toMillis() / 1000);
        // END SOLUTION
    }

    /** The time from now on is the limits' {@code idle}. */
    @Override
    public synchronized boolean awaitCommand() throws LetGoException {
        // BEGIN SOLUTION 5.7
        if (isLastCall) {
            return false;
        }
        begin(Phase.WAITING);
        return true;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.7: is there a next command? wait for it");
    }

    /**
     * The time is, for {@code RECEIVING} and {@code SENDING}, the limits' {@code window}, for {@code LEAVING} the
     * {@link #LEAVE_TIME}; for {@code WORKING} there is no limit.
     */
    @Override
    public synchronized void begin(Phase next) throws LetGoException {
        // BEGIN SOLUTION 5.7
        if (phase == Phase.LEAVING) {
            throw new LetGoException("the client is being let go");
        }
        if (phase != next) {
            enter(next);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.7: something else begins, and so does its time");
    }
    // BEGIN SOLUTION 5.7

    private void enter(Phase next) {
        phase = next;
        movedInWindow = 0;
        if (next != Phase.WORKING) {
            deadline = ticker.nanos() + timeFor(next).toNanos();
        }
    }

    private Duration timeFor(Phase next) {
        return switch (next) {
            case WAITING -> limits.idle();
            case COMMAND -> limits.command();
            case RECEIVING, SENDING -> limits.window();
            case LEAVING -> LEAVE_TIME;
            case WORKING -> throw new IllegalArgumentException("the client need not wait for itself");
        };
    }
    // END SOLUTION

    /**
     * With the first bytes that come while {@code WAITING}, the time is the limits' {@code command}, and what follows
     * them does not lengthen it. While {@code RECEIVING} or {@code SENDING}, a new window begins when as many bytes were
     * moved as {@code bytesPerSecond} asks for in one, and a byte at least.
     */
    @Override
    public synchronized void moved(long bytes) {
        // BEGIN SOLUTION 5.7
        if (phase == Phase.WAITING) {
            enter(Phase.COMMAND);
        } else if (phase == Phase.RECEIVING || phase == Phase.SENDING) {
            movedInWindow += bytes;
            if (movedInWindow >= quota) {
                enter(phase);
            }
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.7: bytes were moved: what does that change?");
    }

    /** As many as are asked for in a window, but not below 4 KiB, and not above {@link #LARGEST_PIECE}. Ready-made. */
    @Override
    public int piece() {
        long perWindow = limits.bytesPerSecond() * limits.window().toMillis() / 1000;
        return (int) Math.max(4 * 1024, Math.min(perWindow, LARGEST_PIECE));
    }

    /** The message tells the limit, such as {@code nothing was asked for 60 s}. */
    @Override
    public synchronized Optional<Verdict> verdict() {
        // BEGIN SOLUTION 5.7
        if (phase == Phase.WORKING || isGivenUp || ticker.nanos() - deadline < 0) {
            return Optional.empty();
        }
        Optional<String> message = message();
        isGivenUp = message.isEmpty();
        enter(Phase.LEAVING);
        return Optional.of(new Verdict(message));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.7: is the time up, and what to tell the client?");
    }
    // BEGIN SOLUTION 5.7

    private Optional<String> message() {
        return switch (phase) {
            case WAITING -> Optional.of("nothing was asked for " + inSeconds(limits.idle()));
            case COMMAND -> Optional.of("the command's line was not whole after " + inSeconds(limits.command()));
            case RECEIVING ->
                Optional.of("less than " + quota + " bytes have come within " + inSeconds(limits.window()));
            default -> Optional.empty(); // in the middle of a reply, or after the last one
        };
    }

    private static String inSeconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
    // END SOLUTION

    @Override
    public synchronized boolean lastCall() {
        // BEGIN SOLUTION 5.7
        isLastCall = true;
        if (phase != Phase.WAITING && phase != Phase.COMMAND) {
            return false;
        }
        enter(Phase.LEAVING);
        return true;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.7: can the client go at once?");
    }
}
