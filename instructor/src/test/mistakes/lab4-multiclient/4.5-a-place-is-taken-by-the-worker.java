// A client has a place as soon as its worker begins, and not before.
// fails: 4.5
// says: on the thread that accepts
// because: Of many who come at once, more are let in than there are places.
import java.util.concurrent.atomic.AtomicInteger;
// replaces: CommandServer.admit 4.5
if (places.get() >= settings.maxClients()) {
    refuse(client);
    return;
}
// replaces: CommandServer.serve
places.incrementAndGet();
try (client) {
    if (!status.isClosing()) {
        talk(client);
    }
} catch (IOException e) {
    if (!status.isClosing()) {
        LOG.log(Level.WARNING, "client {0}: {1}", client.address(), e.getMessage());
    }
} finally {
    places.decrementAndGet();
    release(client);
}
// replaces: CommandServer 4.3 #3
private void abandon(Client client) {
    try (client) {
        release(client);
    } catch (IOException e) {
        LOG.log(Level.DEBUG, "client {0}: {1}", client.address(), e.getMessage());
    }
}

private final AtomicInteger places = new AtomicInteger();
