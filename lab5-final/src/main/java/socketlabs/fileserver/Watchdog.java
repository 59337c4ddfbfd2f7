package socketlabs.fileserver;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Looks at all clients now and then, and sees those off whose time is up, ready-made. One thread does that for all: to
 * look at ten thousand clients takes it a millisecond.
 *
 * <p>Whoever can still be told why is told, by a thread of its own, because a client that does not read may keep even
 * these few bytes waiting. The session's thread reads meanwhile what else the client sends, and closes when it has
 * finished; if it does not, the next verdict is that the connection is cut.
 */
final class Watchdog implements Closeable {

    private static final Duration LONGEST_TICK = Duration.ofMillis(250);
    private static final Duration SHORTEST_TICK = Duration.ofMillis(10);

    private final Collection<Client> clients;
    private final Executor farewells;
    private final Duration tick;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "file-server-watchdog");

    /**
     * @param clients may change at any time
     * @param farewells has a thread for each task
     */
    Watchdog(Collection<Client> clients, Executor farewells, Limits limits) {
        this.clients = clients;
        this.farewells = farewells;
        this.tick = tickFor(limits);
    }

    private static Duration tickFor(Limits limits) {
        Duration tick = LONGEST_TICK;
        for (Duration limit : new Duration[] {limits.idle(), limits.command(), limits.window()}) {
            Duration quarter = limit.dividedBy(4);
            tick = quarter.compareTo(tick) < 0 ? quarter : tick;
        }
        return tick.compareTo(SHORTEST_TICK) < 0 ? SHORTEST_TICK : tick;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed.await(tick.toMillis(), TimeUnit.MILLISECONDS)) {
                for (Client client : clients) {
                    client.patience().verdict().ifPresent(verdict -> seeOff(client, verdict.message()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void seeOff(Client client, Optional<String> message) {
        try {
            AccessLog.gone(client, message.orElse("takes too long, and is cut off"));
            if (message.isEmpty()) {
                client.close();
            } else {
                farewells.execute(() -> tell(client, message.get()));
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            AccessLog.problem(client + " could not be seen off: " + e.getMessage());
        }
    }

    private static void tell(Client client, String message) {
        try {
            client.out().finish(new Reply.Error(Code.IDLE_TIMEOUT, message).toBytes());
        } catch (IOException e) {
            AccessLog.gone(client, "is gone already: " + e.getMessage());
        }
    }

    /** Ends the thread, and waits for that. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
