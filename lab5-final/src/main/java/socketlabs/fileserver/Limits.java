package socketlabs.fileserver;

import java.time.Duration;

/**
 * How much a server puts up with, ready-made. Who goes beyond a limit is told so, and most are then let go.
 *
 * @param clients so many may be there at once
 * @param clientsPerAddress so many of them may come from one address
 * @param idle so long may a client be silent between two commands
 * @param command a command's line must be whole so long after its first byte: to send a byte now and then is no way
 *     around {@code idle}
 * @param bytesPerSecond so fast must a client send a file, or take one, on the average of a {@code window}
 * @param window over which that average is taken: so long may a transfer stand still
 * @param upload so many bytes may a file have that a client sends
 */
public record Limits(
        int clients,
        int clientsPerAddress,
        Duration idle,
        Duration command,
        long bytesPerSecond,
        Duration window,
        long upload) {

    private static final long KIB = 1024;
    private static final long GIB = KIB * KIB * KIB;

    /** For a server among people who know each other. */
    public static final Limits DEFAULTS = new Limits(
            1000, 100, Duration.ofSeconds(60), Duration.ofSeconds(30), 8 * KIB, Duration.ofSeconds(30), 16 * GIB);

    public Limits withClients(int limit) {
        return new Limits(limit, clientsPerAddress, idle, command, bytesPerSecond, window, upload);
    }

    public Limits withClientsPerAddress(int limit) {
        return new Limits(clients, limit, idle, command, bytesPerSecond, window, upload);
    }

    public Limits withIdle(Duration limit) {
        return new Limits(clients, clientsPerAddress, limit, command, bytesPerSecond, window, upload);
    }

    public Limits withCommand(Duration limit) {
        return new Limits(clients, clientsPerAddress, idle, limit, bytesPerSecond, window, upload);
    }

    /** With another least speed of transfers; 0 for none, then only standing still has a limit. */
    public Limits withBytesPerSecond(long limit) {
        return new Limits(clients, clientsPerAddress, idle, command, limit, window, upload);
    }

    public Limits withWindow(Duration limit) {
        return new Limits(clients, clientsPerAddress, idle, command, bytesPerSecond, limit, upload);
    }

    public Limits withUpload(long limit) {
        return new Limits(clients, clientsPerAddress, idle, command, bytesPerSecond, window, limit);
    }
}
