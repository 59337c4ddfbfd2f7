package socketlabs.fileserver;

import java.util.ArrayList;
import java.util.List;

/** A list, counted each time. */
final class Clients {

    private final Limits limits;
    private final List<Client> there = new ArrayList<>();

    Clients(Limits limits) {
        this.limits = limits;
    }

    void admit(Client client) throws RefusedException {
        synchronized (there) {
            long near = there.stream()
                    .filter(other -> other.source().equals(client.source()))
                    .count();
            if (near >= limits.clientsPerAddress()) {
                throw new RefusedException(Code.BUSY, near + " connections of your address are enough");
            }
            if (there.size() >= limits.clients()) {
                throw new RefusedException(Code.BUSY, "no place is free");
            }
            there.add(client);
        }
    }

    boolean leave(Client client) {
        synchronized (there) {
            return there.remove(client);
        }
    }
}
