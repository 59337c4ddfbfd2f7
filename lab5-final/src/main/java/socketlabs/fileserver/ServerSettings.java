package socketlabs.fileserver;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a server is to be like, ready-made. Begin with a folder, and change what the defaults do not suit:
 *
 * <pre>{@code
 * ServerSettings.servingFrom(folder).withPort(0).withLimits(Limits.DEFAULTS.withClients(10))
 * }</pre>
 *
 * @param address where it listens; only this computer can reach the loopback address
 * @param port from 0 to 65535; 0 lets the system choose a free one
 * @param folder whose files it serves, made if it is not there
 * @param limits how much it puts up with
 * @param cacheBudget so many bytes of small files may it keep in memory, 0 for none
 * @param password for {@code DELETE}; without one, nothing can be deleted
 * @param lastCall so long may replies under way take when the server is closed
 * @param ticker by which it measures time
 */
public record ServerSettings(
        InetAddress address,
        int port,
        Path folder,
        Limits limits,
        long cacheBudget,
        Optional<Password> password,
        Duration lastCall,
        Ticker ticker) {

    /** The port, unless another one is asked for. */
    public static final int DEFAULT_PORT = 7105;

    /** The cache's budget, unless another one is asked for: 64 MiB. */
    public static final long DEFAULT_CACHE_BUDGET = 64L * 1024 * 1024;

    private static final Duration DEFAULT_LAST_CALL = Duration.ofSeconds(10);

    /** The defaults: the loopback address, port 7105, {@link Limits#DEFAULTS}, 64 MiB of cache, no password. */
    public static ServerSettings servingFrom(Path folder) {
        return new ServerSettings(
                InetAddress.getLoopbackAddress(),
                DEFAULT_PORT,
                folder,
                Limits.DEFAULTS,
                DEFAULT_CACHE_BUDGET,
                Optional.empty(),
                DEFAULT_LAST_CALL,
                Ticker.SYSTEM);
    }

    public ServerSettings withAddress(InetAddress other) {
        return new ServerSettings(other, port, folder, limits, cacheBudget, password, lastCall, ticker);
    }

    public ServerSettings withPort(int other) {
        return new ServerSettings(address, other, folder, limits, cacheBudget, password, lastCall, ticker);
    }

    public ServerSettings withLimits(Limits other) {
        return new ServerSettings(address, port, folder, other, cacheBudget, password, lastCall, ticker);
    }

    public ServerSettings withCacheBudget(long bytes) {
        return new ServerSettings(address, port, folder, limits, bytes, password, lastCall, ticker);
    }

    public ServerSettings withPassword(Password other) {
        return new ServerSettings(address, port, folder, limits, cacheBudget, Optional.of(other), lastCall, ticker);
    }

    public ServerSettings withLastCall(Duration other) {
        return new ServerSettings(address, port, folder, limits, cacheBudget, password, other, ticker);
    }

    ServerSettings withTicker(Ticker other) {
        return new ServerSettings(address, port, folder, limits, cacheBudget, password, lastCall, other);
    }
}
