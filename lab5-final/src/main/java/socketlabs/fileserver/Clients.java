package socketlabs.fileserver;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The clients that are there, no more of them than the {@link Limits} allow: in all, and from each address. Any number
 * of threads may use it at once.
 */
final class Clients {

    private final Limits limits;
    // BEGIN SOLUTION 5.7

    // What follows is guarded by this.
    private final Set<Client> admitted = new HashSet<>();
    private final Map<InetAddress, Integer> bySource = new HashMap<>();
    // END SOLUTION

    /** Nobody is there yet. */
    Clients(Limits limits) {
        this.limits = limits;
    }

    /**
     * Admits a client, if there is room for it. It takes up room until it {@linkplain #leave leaves}.
     *
     * @throws RefusedException {@link Code#BUSY} if there is none; the message tells which limit is reached. The client
     *     takes up no room then
     */
    synchronized void admit(Client client) throws RefusedException {
        // BEGIN SOLUTION 5.7
        if (admitted.size() >= limits.clients()) {
            throw busy(limits.clients() + " clients are there already");
        }
        if (bySource.getOrDefault(client.source(), 0) >= limits.clientsPerAddress()) {
            throw busy(limits.clientsPerAddress() + " clients are there already from your address");
        }
        admitted.add(client);
        bySource.merge(client.source(), 1, Integer::sum);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.7: admit the client, if there is room for it");
    }
    // BEGIN SOLUTION 5.7

    private static RefusedException busy(String message) {
        return new RefusedException(Code.BUSY, message + ": try again later");
    }
    // END SOLUTION

    /**
     * A client is gone, and its room is free again.
     *
     * @return false if it was not admitted, or has left before: then nothing changes
     */
    synchronized boolean leave(Client client) {
        // BEGIN SOLUTION 5.7
        if (!admitted.remove(client)) {
            return false;
        }
        bySource.computeIfPresent(client.source(), (source, count) -> count == 1 ? null : count - 1);
        return true;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.7: its room is free again");
    }
}
