package socketlabs.fileserver;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Serves the files of a folder to many clients at once. Each client has a {@link Session} on a thread of its own, so a
 * client that says nothing, or reads nothing, delays nobody; and what goes wrong with one client ends that client only.
 */
public final class FileServer implements Closeable {

    private final ServerSettings settings;
    // BEGIN SOLUTION 5.7

    /** How many clients may wait to be accepted before the system refuses more. */
    private static final int BACKLOG = 1024;

    /** So many connections more than clients may be open: of those that are being told that the server is busy. */
    private static final int MOST_REFUSED = 100;

    /** Longer than that nothing takes once the connections are cut. */
    private static final Duration CUT_TIME = Duration.ofSeconds(5);

    private final Clients clients;

    /** All that are open, admitted or not. */
    private final Set<Client> connections = ConcurrentHashMap.newKeySet();

    private ServerSocketChannel listener;
    private Service service;
    private ExecutorService threads;
    private Watchdog watchdog;
    private Thread acceptor;
    private boolean isClosed;
    // END SOLUTION

    /** Makes a server that is not started yet: it holds no port, no thread and no file. */
    public FileServer(ServerSettings settings) {
        this.settings = settings;
        // BEGIN SOLUTION 5.7
        this.clients = new Clients(settings.limits());
        // END SOLUTION
    }

    /**
     * Opens the port and the folder, and accepts clients on a thread of its own. All open connections are in the hands of
     * a {@link Watchdog}, also those of clients that are not admitted: these are told so, with a {@link Farewell}, and that
     * is all. {@link Traffic#clients} counts the admitted ones.
     *
     * <p>If this fails, with whatever exception, nothing is open afterwards.
     *
     * @throws IOException if the port cannot be opened, for instance because another program has it, or the folder
     *     cannot
     */
    public void start() throws IOException {
        // BEGIN SOLUTION 5.7
        isClosed = false; // after a failure it may be started again
        listener = ServerSocketChannel.open();
        try {
            bind();
            service = Service.open(settings); // with the port: two servers would clear each other's uploads
            threads = Threads.onePerTask("file-server-client");
            watchdog = new Watchdog(connections, threads, settings.limits());
            acceptor = new Thread(new Acceptor(listener, this::welcome), "file-server");
            Descriptors.prepare(threads); // now, since later there may be none left
            watchdog.start();
            acceptor.start();
        } catch (IOException | RuntimeException | Error e) { // such as an OutOfMemoryError: no thread is to be had
            close();
            throw e;
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.7: open the port and the folder, accept on a thread");
    }
    // BEGIN SOLUTION 5.7

    private void bind() throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            listener.setOption(StandardSocketOptions.SO_REUSEADDR, true); // the port is free again at once
        }
        listener.bind(new InetSocketAddress(settings.address(), settings.port()), BACKLOG);
    }
    // END SOLUTION

    /** The port that the server listens on, also if it was chosen by the system. Known once it is started. */
    public int port() {
        // BEGIN SOLUTION 5.7
        return listener.socket().getLocalPort();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.7: tell the port that the server listens on");
    }
    // BEGIN SOLUTION 5.7

    private void welcome(SocketChannel channel) throws IOException {
        if (connections.size() >= settings.limits().clients() + MOST_REFUSED) {
            channel.close(); // whoever sends so many has to do without words
            return;
        }
        Client client =
                Client.connected(channel, new ClientPatience(settings.limits(), settings.ticker()), service.traffic());
        Optional<RefusedException> refused = admit(client);
        connections.add(client);
        try {
            threads.execute(() -> serve(client, refused));
        } catch (RuntimeException | OutOfMemoryError e) {
            forget(client);
            throw e;
        }
    }

    private Optional<RefusedException> admit(Client client) {
        try {
            clients.admit(client);
            service.traffic().clients.incrementAndGet();
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e);
        }
    }

    private void serve(Client client, Optional<RefusedException> refused) {
        try (client) {
            if (refused.isEmpty()) {
                new Session(service, client).run();
            } else {
                AccessLog.gone(client, "refused: " + refused.get().getMessage());
                Farewell.say(client, refused.map(Reply.Error::of));
            }
        } catch (IOException e) {
            AccessLog.gone(client, "gone: " + e);
        } finally {
            forget(client);
        }
    }

    private void forget(Client client) {
        connections.remove(client);
        if (clients.leave(client)) {
            service.traffic().clients.decrementAndGet();
        }
    }
    // END SOLUTION

    /**
     * Stops the server: no more clients are accepted, and those for whom nothing is being done are gone at once. Replies
     * and uploads under way are finished, but for no longer than the settings' {@code lastCall}; then their connections
     * are cut. When this method has returned, the port is free, and the server's threads have ended. May be called
     * twice, and without {@code start}.
     */
    @Override
    public synchronized void close() throws IOException {
        // BEGIN SOLUTION 5.7
        if (listener == null || isClosed) {
            return;
        }
        isClosed = true;
        listener.close();
        if (acceptor == null) {
            return; // nothing of it was begun
        }
        join(acceptor);
        letFinish();
        cutAll();
        watchdog.close();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.7: accept no more, let replies finish, end all");
    }
    // BEGIN SOLUTION 5.7

    private void letFinish() throws IOException {
        for (Client client : connections) {
            if (client.patience().lastCall()) {
                client.close();
            }
        }
        threads.shutdown();
        awaitEnd(settings.lastCall());
    }

    private void cutAll() throws IOException {
        for (Client client : connections) {
            client.close();
        }
        awaitEnd(CUT_TIME);
    }

    private void awaitEnd(Duration limit) {
        try {
            threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
    // END SOLUTION
}
