package socketlabs.fileserver;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One guess at a time: the password is looked at under the lock. */
final class Doorkeeper {

    static final int FREE_GUESSES = 3;
    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    static final int MOST_SOURCES = 10_000;

    private final Optional<Password> password;
    private final Ticker ticker;
    private final Map<String, long[]> wrongAndSince = new LinkedHashMap<>();

    Doorkeeper(Optional<Password> password, Ticker ticker) {
        this.password = password;
        this.ticker = ticker;
    }

    Password checkIsThere() throws RefusedException {
        if (password.isEmpty()) {
            throw new RefusedException(Code.UNAUTHORIZED, "DELETE is switched off here");
        }
        return password.get();
    }

    synchronized void check(InetAddress source, String attempt) throws RefusedException {
        Password right = checkIsThere();
        byte[] address = source.getAddress();
        String key = Arrays.toString(source instanceof Inet6Address ? Arrays.copyOf(address, 8) : address);
        long[] before = wrongAndSince.getOrDefault(key, new long[2]);
        long left = before[1] + pause(before[0]) - ticker.nanos();
        if (before[0] >= FREE_GUESSES && left > 0) {
            throw new RefusedException(
                    Code.UNAUTHORIZED, "try again in " + (left + 999_999_999) / 1_000_000_000 + " s");
        }
        wrongAndSince.remove(key);
        if (right.matches(attempt)) {
            return;
        }
        wrongAndSince.put(key, new long[] {before[0] + 1, ticker.nanos()});
        Iterator<String> oldest = wrongAndSince.keySet().iterator();
        while (wrongAndSince.size() > MOST_SOURCES) {
            oldest.next();
            oldest.remove();
        }
        throw new RefusedException(Code.UNAUTHORIZED, "wrong");
    }

    private static long pause(long wrong) {
        double seconds = Math.min(300, Math.pow(2, wrong - FREE_GUESSES));
        return (long) (seconds * 1e9);
    }
}
