package socketlabs.multiclient;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Threads that are made by hand, semaphores for the places and for the turns, a lock for the list of clients, and a
 * logger whose name is not that of a class.
 */
public final class CommandServer implements Closeable {

    public static final int DEFAULT_PORT = 7104;

    private static final Logger LOG = System.getLogger("commands");

    private static final Duration DRAIN = Duration.ofSeconds(2);

    private final Settings settings;
    private final Status status = new Status();
    private final Commands commands;
    private final Semaphore places;
    private final Semaphore turns;
    private final List<Client> clients = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private ServerSocket listener;
    private volatile boolean closed;

    public CommandServer(Settings settings) {
        if (settings.threads() == Threads.VIRTUAL) {
            VirtualThreads.newExecutor().shutdown(); // throws where there are none; then plain ones will do
        }
        this.settings = settings;
        this.commands = new Commands(settings.folder(), status::snapshot, Clock.systemDefaultZone());
        this.places = new Semaphore(settings.maxClients());
        this.turns = new Semaphore(
                switch (settings.threads()) {
                    case ONE -> 1;
                    case POOL -> Threads.POOL_SIZE;
                    default -> Integer.MAX_VALUE;
                },
                true);
    }

    public void start() throws IOException {
        listener = new ServerSocket(settings.port(), 200, InetAddress.getLoopbackAddress());
        startThread(() -> acceptClients(listener));
    }

    public int port() {
        return listener.getLocalPort();
    }

    void acceptClients(ServerSocket from) {
        while (true) {
            try {
                Client client = new Client(from.accept());
                remember(client);
                if (places.tryAcquire()) {
                    status.clientCame();
                    startThread(() -> serve(client));
                } else {
                    startThread(() -> refuse(client));
                }
            } catch (IOException e) {
                if (from.isClosed()) {
                    return;
                }
                LOG.log(Level.WARNING, "accept() failed: " + e.getMessage());
                try {
                    TimeUnit.MILLISECONDS.sleep(50);
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }
    }

    private void serve(Client client) {
        turns.acquireUninterruptibly();
        try {
            if (!closed) {
                talk(client);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, client.address() + ": " + e.getMessage());
        } finally {
            forget(client);
            turns.release();
            status.clientLeft();
            places.release();
        }
    }

    private void talk(Client client) throws IOException {
        client.hurry();
        client.limitIdleTime(settings.idleLimit());
        try {
            new Session(commands::answer, status::requestAnswered).run(client.requests(), client.replies());
        } catch (SocketTimeoutException e) {
            new Reply.Failure(Code.IDLE_TIMEOUT, "too long").sendTo(client.replies());
        } finally {
            end(client);
        }
    }

    private void refuse(Client client) {
        try {
            new Reply.Failure(Code.BUSY, "full").sendTo(client.replies());
            end(client);
        } catch (IOException e) {
            LOG.log(Level.WARNING, client.address() + ": " + e.getMessage());
        } finally {
            forget(client);
        }
    }

    private static void end(Client client) throws IOException {
        client.finishReplies();
        client.drain(DRAIN);
    }

    private void startThread(Runnable task) {
        Thread thread = new Thread(task);
        synchronized (threads) {
            threads.removeIf(old -> !old.isAlive());
            thread.start();
            threads.add(thread);
        }
    }

    private synchronized void remember(Client client) throws IOException {
        clients.add(client);
        if (closed) {
            client.close();
        }
    }

    private void forget(Client client) {
        try {
            client.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, client.address() + ": " + e.getMessage());
        }
        synchronized (this) {
            clients.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        if (listener != null) {
            listener.close();
        }
        synchronized (this) {
            closed = true;
            clients.forEach(Client::endRequests);
        }
        joinAll(settings.closeLimit().toMillis());
        synchronized (this) {
            for (Client client : clients) {
                client.close();
            }
        }
        joinAll(1000);
    }

    private void joinAll(long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        List<Thread> all;
        synchronized (threads) {
            all = List.copyOf(threads);
        }
        try {
            for (Thread thread : all) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
