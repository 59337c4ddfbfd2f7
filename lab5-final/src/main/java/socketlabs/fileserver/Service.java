package socketlabs.fileserver;

import java.io.IOException;
import java.time.Duration;

/**
 * What all sessions of a server have in common, ready-made.
 *
 * @param store the files
 * @param cache of small files
 * @param digests of files, as far as they are known
 * @param traffic of all clients
 * @param doorkeeper who knows the password
 * @param limits how much the server puts up with
 * @param ticker by which it measures time
 * @param started when it was started, by the ticker
 */
record Service(
        Store store,
        FileCache cache,
        Digests digests,
        Traffic traffic,
        Doorkeeper doorkeeper,
        Limits limits,
        Ticker ticker,
        long started) {

    /**
     * Opens the folder.
     *
     * @throws IOException if it cannot be opened
     */
    static Service open(ServerSettings settings) throws IOException {
        Ticker ticker = settings.ticker();
        return new Service(
                Store.open(settings.folder()),
                new FileCache(settings.cacheBudget()),
                new Digests(),
                new Traffic(),
                new Doorkeeper(settings.password(), ticker),
                settings.limits(),
                ticker,
                ticker.nanos());
    }

    Duration uptime() {
        return Duration.ofNanos(ticker.nanos() - started);
    }
}
