package socketlabs.fileserver;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows a server's password, and lets nobody guess it. After {@link #FREE_GUESSES} wrong passwords from one source there
 * is a pause of a second, in which no password from there is even looked at, not the right one either; each further
 * wrong one doubles the next pause, up to {@link #LONGEST_PAUSE}. The right password ends all that.
 *
 * <p>Any number of threads may ask at once: a hundred connections at the same time have no more guesses than one.
 */
final class Doorkeeper {

    /** So many wrong passwords are followed by no pause: people mistype. */
    static final int FREE_GUESSES = 3;

    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** So many sources are remembered; then the one is forgotten that has not guessed for longest. */
    static final int MOST_SOURCES = 10_000;

    private final Optional<Password> password;
    private final Ticker ticker;
    // BEGIN SOLUTION 5.6

    /** Guarded by this. */
    private final Map<InetAddress, Guesses> bySource = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Guesses> eldest) {
            return size() > MOST_SOURCES;
        }
    };

    /** Those of one source. */
    private static final class Guesses {
        private int wrong;
        private long pauseEnds;
    }
    // END SOLUTION

    /**
     * @param password nothing, if none is right
     * @param ticker by which pauses are measured
     */
    Doorkeeper(Optional<Password> password, Ticker ticker) {
        this.password = password;
        this.ticker = ticker;
    }

    /**
     * Returns if the password is right.
     *
     * @param source where the one is who gives it; of an IPv6 address only the network counts, its first 64 bits, because
     *     who has one address there has all of them
     * @throws RefusedException {@link Code#UNAUTHORIZED} if it is wrong, or there is none; also during a pause, then with
     *     {@code try again in N s} in the message, N being the seconds that are left, rounded up
     */
    void check(InetAddress source, String attempt) throws RefusedException {
        // BEGIN SOLUTION 5.6
        Password right = checkIsThere();
        InetAddress network = networkOf(source);
        admitGuess(network);
        if (!right.matches(attempt)) {
            throw refused("the password is wrong");
        }
        forget(network);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.6: is the password right, and may there be a guess?");
    }
    // BEGIN SOLUTION 5.6

    Password checkIsThere() throws RefusedException {
        return password.orElseThrow(() -> refused("DELETE is switched off: the server has no password"));
    }

    /** Counts the guess as a wrong one before it is looked at: so those that come meanwhile already have to wait. */
    private synchronized void admitGuess(InetAddress source) throws RefusedException {
        Guesses guesses = bySource.computeIfAbsent(source, unknown -> new Guesses());
        long now = ticker.nanos();
        long left = guesses.pauseEnds - now;
        if (guesses.wrong >= FREE_GUESSES && left > 0) {
            throw refused("too many wrong passwords: try again in " + seconds(left) + " s");
        }
        guesses.wrong++;
        guesses.pauseEnds = now + pauseAfter(guesses.wrong).toNanos();
    }

    private synchronized void forget(InetAddress source) {
        bySource.remove(source);
    }

    private static Duration pauseAfter(int wrong) {
        int doublings = Math.max(0, Math.min(wrong - FREE_GUESSES, 20));
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }

    private static InetAddress networkOf(InetAddress source) {
        if (!(source instanceof Inet6Address)) {
            return source;
        }
        byte[] address = source.getAddress();
        Arrays.fill(address, 8, 16, (byte) 0);
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an IPv6 address has 16 bytes", e);
        }
    }

    private static RefusedException refused(String message) {
        return new RefusedException(Code.UNAUTHORIZED, message);
    }
    // END SOLUTION
}
