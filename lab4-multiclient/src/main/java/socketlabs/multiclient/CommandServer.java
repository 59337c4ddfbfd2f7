package socketlabs.multiclient;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Answers the commands of many clients at once. A request is a line, and so is the beginning of a {@link Reply}:
 *
 * <pre>
 *     TIME                   --&gt;
 *                            &lt;--   OK 9
 *                                  17:04:59
 *     GET b.txt              --&gt;
 *                            &lt;--   ERROR not-found there is no file 'b.txt'
 * </pre>
 *
 * Whatever one client does, or does not do, the others do not wait for it: each is served by a thread of its own, if
 * {@link Threads} has one for it.
 */
public final class CommandServer implements Closeable {

    /** The port that {@code main} uses when it is given none. */
    public static final int DEFAULT_PORT = 7104;

    /** How many clients may wait to be accepted before the system refuses more. */
    private static final int BACKLOG = 1024;

    private final Settings settings;
    private final Status status = new Status();
    private final Commands commands;

    /** All clients that were accepted and are not closed yet, the refused ones among them. */
    private final Set<Client> clients = ConcurrentHashMap.newKeySet();

    private ServerSocket listener;
    private Thread acceptor;

    // BEGIN SOLUTION 4.3
    private static final System.Logger LOG = System.getLogger(CommandServer.class.getName());

    /** How long the loop waits when nobody can be accepted: trying again at once would be a loop at full speed. */
    private static final long ACCEPT_PAUSE_MILLIS = 100;

    private final ExecutorService workers;

    // END SOLUTION
    // STUB: // Step 4.3: the executor whose threads are the workers
    // BEGIN SOLUTION 4.5
    /** How long a client may go on sending when all has been said to it. */
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(2);

    /** So many refused clients are drained at once, and so many wait for that. Those after them are cut off. */
    private static final int DRAINERS = 4;

    private static final int DRAINERS_QUEUE = 100;

    private final ThreadPoolExecutor drainers = new ThreadPoolExecutor(
            DRAINERS,
            DRAINERS,
            DRAIN_LIMIT.toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(DRAINERS_QUEUE),
            task -> new Thread(task, "command-drainer"));

    // END SOLUTION
    // BEGIN SOLUTION 4.6
    /** How long a thread may take to end when its connection has been closed under it. */
    private static final Duration LAST_LIMIT = Duration.ofSeconds(1);

    // END SOLUTION
    /**
     * Makes a server that is not started yet: it holds no port and no thread.
     *
     * @throws UnsupportedOperationException if the settings ask for {@link Threads#VIRTUAL}, and this Java has none
     */
    public CommandServer(Settings settings) {
        this.settings = settings;
        this.commands = new Commands(settings.folder(), status::snapshot, Clock.systemDefaultZone());
        // BEGIN SOLUTION 4.3
        this.workers = settings.threads().newExecutor();
        // END SOLUTION
        // STUB: // Step 4.3: make the executor that the settings ask for
        // BEGIN SOLUTION 4.5
        drainers.allowCoreThreadTimeOut(true);
        // END SOLUTION
    }

    /**
     * Opens the server's port on the loopback address, and accepts clients on a thread of its own. (Ready-made.)
     *
     * @throws IOException if there is no such folder, or the port cannot be opened, for instance because another
     *     program has it
     */
    public void start() throws IOException {
        if (!Files.isDirectory(settings.folder())) {
            throw new NotDirectoryException(settings.folder().toString());
        }
        listener = new ServerSocket(settings.port(), BACKLOG, InetAddress.getLoopbackAddress());
        acceptor = new Thread(() -> acceptClients(listener), "command-acceptor");
        acceptor.start();
    }

    /** The port that the server listens on, also if it was chosen by the system. Known once it is started. */
    public int port() {
        return listener.getLocalPort();
    }

    /**
     * Accepts clients, and {@linkplain #admit admits} each of them, until the listener is closed. This thread never
     * waits for a client that it has accepted.
     *
     * <p>Nothing but that ends the loop. If {@code accept()} fails, for instance because the system has no more file
     * descriptors, this is logged, and after a pause (a tenth of a second, not more than a second) the loop goes on:
     * other clients leave in the meantime.
     */
    void acceptClients(ServerSocket listener) {
        // BEGIN SOLUTION 4.3
        boolean accepting = true;
        while (!listener.isClosed()) {
            try {
                admit(new Client(listener.accept()));
                accepting = true;
            } catch (IOException e) {
                if (accepting && !listener.isClosed()) {
                    LOG.log(Level.WARNING, "cannot accept clients for now, and will try again: {0}", e.getMessage());
                }
                accepting = false;
                pauseUnlessClosed(listener);
            }
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.3: accept clients, whatever happens, until closed");
    }
    // BEGIN SOLUTION 4.3

    private static void pauseUnlessClosed(ServerSocket listener) {
        try {
            if (!listener.isClosed()) {
                Thread.sleep(ACCEPT_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
    // END SOLUTION

    /**
     * Lets a client in, and has it {@linkplain #serve served}; or, if {@link Settings#maxClients} have a place already,
     * tells it that the server is busy. That is told at once, also if many are refused, and reaches clients that have
     * sent something already. No other client waits for a refused one.
     *
     * <p>A client has a place, and is counted, from before it is served until its connection is closed, so also while
     * it is drained. A refused client has none, and is never counted.
     */
    private void admit(Client client) {
        clients.add(client);
        // BEGIN SOLUTION 4.5
        // Only this thread lets clients in. So there are no more of them now than it has just seen.
        if (status.snapshot().clients() >= settings.maxClients()) {
            refuse(client);
            return;
        }
        // END SOLUTION
        // STUB: // Step 4.5: refuse the client if the server is full; it is not counted, then, and not served
        // BEGIN SOLUTION 4.4
        status.clientCame();
        // END SOLUTION
        // STUB: // Step 4.4: count the client, before it is served
        startToServe(client);
    }
    // BEGIN SOLUTION 4.5

    /** Neither of the two waits: the buffers of a new connection are empty. What may take time is for another thread. */
    private void refuse(Client client) {
        try {
            String message = "no room for more than " + settings.maxClients() + " at once; come again later";
            new Reply.Failure(Code.BUSY, message).sendTo(client.replies());
            client.finishReplies();
            drainers.execute(() -> drainAndClose(client));
        } catch (IOException | RejectedExecutionException e) {
            close(client);
        }
    }

    private void drainAndClose(Client client) {
        client.drain(DRAIN_LIMIT);
        close(client);
    }

    private void close(Client client) {
        try (client) {
            clients.remove(client);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "client {0}: {1}", client.address(), e.getMessage());
        }
    }
    // END SOLUTION

    /**
     * Hands the client to a worker. If there is none for it, since the server is being closed, or the system has no more
     * threads, that is the end of this client only: it is closed and released.
     */
    private void startToServe(Client client) {
        // BEGIN SOLUTION 4.3
        try {
            workers.execute(() -> serve(client));
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            // The server is being closed, or the system has no more threads: that is the end of this client only.
            LOG.log(Level.WARNING, "client {0}: no thread for it: {1}", client.address(), e.getMessage());
            abandon(client);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.3: have a worker serve the client");
    }
    // BEGIN SOLUTION 4.3

    private void abandon(Client client) {
        try (client) {
            release(client);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "client {0}: {1}", client.address(), e.getMessage());
        }
    }
    // END SOLUTION

    /**
     * Serves one client from beginning to end: {@linkplain #talk talks} with it. Whatever happens, its connection is
     * closed and the client {@linkplain #release released}. What goes wrong with it is logged with its address, and is
     * the end of this client only. (Step 4.6: a client whose turn comes when the server is being closed is only
     * closed.)
     */
    private void serve(Client client) {
        // BEGIN SOLUTION 4.3
        try (client) {
            if (!status.isClosing()) {
                talk(client);
            }
        } catch (IOException e) {
            if (!status.isClosing()) {
                LOG.log(Level.WARNING, "client {0}: {1}", client.address(), e.getMessage());
            }
        } finally {
            release(client);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.3: talk with the client, close it whatever happens");
    }

    /** Forgets a client that is gone. */
    private void release(Client client) {
        clients.remove(client);
        // BEGIN SOLUTION 4.4
        status.clientLeft();
        // END SOLUTION
        // STUB: // Step 4.4: count the client no longer
    }

    /**
     * Runs a {@link Session} with a client. One that has sent nothing for {@link Settings#idleLimit} is told so, with
     * {@link Code#IDLE_TIMEOUT}. When the session is over, the last reply reaches the client, also if that is still
     * sending: the server finishes, and {@linkplain Client#drain drains}, for 2 seconds at most.
     * The time that it waits for a thread is not idle time.
     */
    private void talk(Client client) throws IOException {
        Session session = new Session(commands::answer, this::countRequest);
        client.hurry();
        // BEGIN SOLUTION 4.5
        client.limitIdleTime(settings.idleLimit());
        try {
            session.run(client.requests(), client.replies());
        } catch (SocketTimeoutException e) {
            String message = "nothing came for " + settings.idleLimit().toSeconds() + " s";
            new Reply.Failure(Code.IDLE_TIMEOUT, message).sendTo(client.replies());
        } catch (EOFException e) {
            // Half a line. If it was close() that ended the requests there, a reply before it may still be on its way.
            if (!status.isClosing()) {
                throw e;
            }
        }
        client.finishReplies();
        client.drain(DRAIN_LIMIT);
        // END SOLUTION
        // STUB: session.run(client.requests(), client.replies()); // step 4.5: limit the idle time, finish, drain
    }

    /**
     * Counts a request, well answered or not, before its reply is sent: whoever has the reply can rely on its being
     * counted.
     */
    private void countRequest() {
        // BEGIN SOLUTION 4.4
        status.requestAnswered();
        // END SOLUTION
        // STUB: // Step 4.4: count the request
    }

    /**
     * Closes the server, in order and within a limit. From now on no client is accepted, and the port is free again.
     * Clients that the server waits for get the end of the stream, those that wait for their turn get it without a
     * reply. Replies that are under way are sent to their end, also if the client has asked for more, for
     * {@link Settings#closeLimit}; after that, connections are cut off. When this method has returned, also if it was
     * called before, none of the server's threads is left. It may be called before {@link #start}, and more than once.
     */
    @Override
    public void close() throws IOException {
        status.closing();
        if (listener != null) {
            listener.close();
        }
        // BEGIN SOLUTION 4.6
        try {
            awaitAcceptor(); // so that no client comes to the ones that are ended now
            workers.shutdown();
            drainers.shutdown();
            clients.forEach(Client::endRequests);
            awaitWorkers(settings.closeLimit());
            cutOff();
            awaitWorkers(LAST_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            workers.shutdown();
            cutOff();
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.6: let replies finish, then end all by the deadline");
    }
    // BEGIN SOLUTION 4.6

    private void awaitAcceptor() throws InterruptedException {
        if (acceptor != null) {
            acceptor.join();
        }
    }

    private void awaitWorkers(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        workers.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS);
        drainers.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void cutOff() throws IOException {
        for (Client client : clients) {
            client.close();
        }
    }
    // END SOLUTION

    /** Runs a server until the program is told to end, by Ctrl-C for instance, or comes to a step that is not begun. */
    public static void main(String[] args) {
        new Thread(new ProgramThreads("server", "not begun yet: "), () -> run(args), "command-server-main").start();
    }

    private static void run(String[] args) {
        Arguments arguments = new Arguments(
                "CommandServer [port] [folder] [--threads=one|per-client|pool|virtual] [--max-clients=N]"
                        + " [--idle-seconds=N]",
                args,
                2,
                Set.of("threads", "max-clients", "idle-seconds"));
        int idleSeconds = arguments.number("idle-seconds", 1, 86_400, (int) Settings.DEFAULT_IDLE_LIMIT.toSeconds());
        Settings settings = Settings.of(arguments.port(0, DEFAULT_PORT), arguments.path(1, "."))
                .withThreads(arguments.threads("threads", Threads.DEFAULT))
                .withMaxClients(arguments.number("max-clients", 1, 1_000_000, Settings.DEFAULT_MAX_CLIENTS))
                .withIdleLimit(Duration.ofSeconds(idleSeconds));
        CommandServer server = startOrFail(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAtExit(server), "command-shutdown"));
        System.out.println("CommandServer listening on 127.0.0.1:" + server.port() + ", sharing "
                + settings.folder().toAbsolutePath().normalize() + ", threads: "
                + settings.threads().word() + ", clients at most: " + settings.maxClients());
    }

    private static CommandServer startOrFail(Settings settings) {
        Path folder = settings.folder();
        if (!Files.isDirectory(folder)) {
            throw Arguments.fail("cannot share " + folder + ": "
                    + (Files.exists(folder) ? "it is not a folder" : "there is no such folder")
                    + "\nGive the name of a folder with the files to share.");
        }
        if (settings.threads() == Threads.VIRTUAL && !VirtualThreads.areAvailable()) {
            throw Arguments.fail("cannot serve with --threads=virtual: " + VirtualThreads.REQUIREMENT
                    + "\nTake --threads=per-client, or a newer Java.");
        }
        Rehearsal.play();
        try {
            CommandServer server = new CommandServer(settings);
            server.start();
            return server;
        } catch (IOException e) {
            throw Arguments.fail("cannot listen on 127.0.0.1:" + settings.port() + ": " + e.getMessage()
                    + "\nIs another server running? Give another port, or 0 for any free one.");
        }
    }

    private static void closeAtExit(CommandServer server) {
        try {
            server.close();
            System.out.println("CommandServer closed");
        } catch (IOException e) {
            System.err.println("the server did not close in order: " + e.getMessage());
        } catch (UnsupportedOperationException notBegun) {
            System.err.println("not begun yet: " + notBegun.getMessage());
        }
    }
}
