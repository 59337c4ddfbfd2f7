package socketlabs.multiclient;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a server is made with, ready-made.
 *
 * @param port the port to listen on, 0 to 65535; 0 lets the system choose a free one
 * @param folder whose files are given away
 * @param threads how the clients are shared out among threads
 * @param maxClients so many may be connected at once, 1 or more
 * @param idleLimit a client that has sent nothing for so long is let go; from 1 ms to 24 days
 * @param closeLimit so long replies that are under way may take when the server is closed
 */
public record Settings(
        int port, Path folder, Threads threads, int maxClients, Duration idleLimit, Duration closeLimit) {

    /** What {@link #of} takes for the number of clients. */
    public static final int DEFAULT_MAX_CLIENTS = 100;

    /** What {@link #of} takes for the time to be idle. */
    public static final Duration DEFAULT_IDLE_LIMIT = Duration.ofMinutes(5);

    private static final Duration DEFAULT_CLOSE_LIMIT = Duration.ofSeconds(5);

    public Settings {
        if (maxClients < 1) {
            throw new IllegalArgumentException("a server has room for 1 client at least, not " + maxClients);
        }
        if (idleLimit.toMillis() < 1 || idleLimit.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("1 ms to 24 days are a limit, not " + idleLimit);
        }
    }

    /** The usual settings. */
    public static Settings of(int port, Path folder) {
        return new Settings(
                port, folder, Threads.DEFAULT, DEFAULT_MAX_CLIENTS, DEFAULT_IDLE_LIMIT, DEFAULT_CLOSE_LIMIT);
    }

    public Settings withThreads(Threads other) {
        return new Settings(port, folder, other, maxClients, idleLimit, closeLimit);
    }

    public Settings withMaxClients(int other) {
        return new Settings(port, folder, threads, other, idleLimit, closeLimit);
    }

    public Settings withIdleLimit(Duration other) {
        return new Settings(port, folder, threads, maxClients, other, closeLimit);
    }

    public Settings withCloseLimit(Duration other) {
        return new Settings(port, folder, threads, maxClients, idleLimit, other);
    }
}
