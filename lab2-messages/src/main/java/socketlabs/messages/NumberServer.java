package socketlabs.messages;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Tells clients what there is to say of their numbers: how many digits, even or odd, prime or not. One client at a
 * time; the others wait in the backlog.
 *
 * <pre>{@code
 * try (NumberServer server = new NumberServer(0)) {
 *     server.start();
 *     System.out.println("listening on port " + server.port());
 *     …
 * }
 * }</pre>
 */
public final class NumberServer implements Closeable {

    /** The port that {@code main} uses when it is given none. */
    public static final int DEFAULT_PORT = 7102;

    /** Of what a client goes on to send after the last answer, so much is read at most. */
    static final int DRAIN_LIMIT = 1024 * 1024;

    /** A client that does not hang up after the last answer is waited for so long at most, whatever it sends. */
    static final Duration DRAIN_TIME = Duration.ofMillis(500);

    // BEGIN SOLUTION 2.5
    private static final System.Logger LOG = System.getLogger(NumberServer.class.getName());

    /** How many clients may wait for their turn before the system refuses more. */
    private static final int BACKLOG = 50;

    private static final int BUFFER_SIZE = 8192;

    private final int requestedPort;
    private ServerSocket listener;
    private Thread acceptor;

    /** Written by the thread that closes, read by the thread that accepts. */
    private volatile boolean closed;

    /** Written by the thread that accepts, read by the thread that closes. */
    private volatile Socket currentClient;

    // END SOLUTION
    /**
     * Makes a server that is not started yet: it holds no port and no thread.
     *
     * @param port the port to listen on, 0 to 65535; 0 lets the system choose a free one
     */
    public NumberServer(int port) {
        // BEGIN SOLUTION 2.5
        requestedPort = port;
        // END SOLUTION
        // STUB: // Step 2.5: remember the port; start() opens it.
    }

    /**
     * Opens the server's port on the loopback address, and accepts clients on a thread of its own: this method returns
     * at once. Clients are passed to {@link #serve}, one after another, in the order in which they came. As long as the
     * server is not closed, its thread keeps the program alive.
     *
     * <p>If a client cannot be accepted, the server goes on with the next one, at once and without a word: mostly that
     * client has given up before its turn, and nobody is left to be told. (A server that has run out of sockets would go
     * round and round here. Lab 4's says so, and pauses.)
     *
     * @throws IOException if the port cannot be opened, for instance because another program has it
     */
    public void start() throws IOException {
        // BEGIN SOLUTION 2.5
        listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
        acceptor = new Thread(this::acceptClients, "number-server");
        acceptor.start();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.5: open the port, and accept clients on a new thread");
    }

    /** The port that the server listens on, also if it was chosen by the system. Known once it is started. */
    public int port() {
        // BEGIN SOLUTION 2.5
        return listener.getLocalPort();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.5: tell the port that the server listens on");
    }

    /**
     * Stops the server: no more clients are accepted, the one being served is cut off, and the port is free again. When
     * this method has returned, the server's thread has ended. To close a server twice, or one that was never started,
     * does nothing.
     */
    @Override
    public void close() throws IOException {
        // BEGIN SOLUTION 2.5
        closed = true;
        if (listener == null) {
            return;
        }
        listener.close(); // wakes the thread that waits in accept()
        if (currentClient != null) {
            currentClient.close(); // wakes the thread that waits for this client's bytes
        }
        awaitEndOf(acceptor);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.5: close port and client, and wait for the thread");
    }

    // BEGIN SOLUTION 2.5
    private void acceptClients() {
        while (!closed) {
            try {
                serve(listener.accept());
            } catch (IOException e) {
                // Either close() was called, which the loop sees, or a client gave up before its turn.
                continue;
            }
        }
    }

    private static void awaitEndOf(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts us wants us to stop waiting
        }
    }

    // END SOLUTION
    /**
     * Serves one client from beginning to end: sets TCP_NODELAY, so that no answer waits in the system for more,
     * {@linkplain Session#answerAll answers}, then parts in order. As long as the session lasts, a client that says
     * nothing is waited for, without a limit.
     *
     * <p>To part, the server first finishes (half-close), and then reads what the client has still sent, in however many
     * pieces: to close a socket with unread bytes would send a reset, which can overtake the last answer. It reads until
     * the client has finished too, or {@link #DRAIN_LIMIT} bytes were read, or {@link #DRAIN_TIME} has passed since the
     * half-close, whatever comes first.
     *
     * <p>The socket is closed whatever happens, and nothing is thrown: a connection that breaks is logged, with the
     * client's address, and is the end of that client only. The line goes to a {@link System.Logger}, or is printed.
     * Nothing is logged if it was the server that was closed, or if {@link #DRAIN_TIME} has passed. To serve a client, a
     * server need not be started.
     */
    void serve(Socket client) {
        // BEGIN SOLUTION 2.5
        try (client) {
            currentClient = client;
            if (!closed) {
                client.setTcpNoDelay(true);
                Session.answerAll(client.getInputStream(), client.getOutputStream());
                part(client);
            }
        } catch (IOException e) {
            if (!closed) {
                LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
            }
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.5: answer, part in order, and close whatever happens");
    }

    // BEGIN SOLUTION 2.5
    private static void part(Socket client) throws IOException {
        client.shutdownOutput();
        try {
            drain(client);
        } catch (SocketTimeoutException e) {
            return; // the client had its answer, and the time to read it
        }
    }

    private static void drain(Socket client) throws IOException {
        long deadline = System.nanoTime() + DRAIN_TIME.toNanos();
        InputStream in = client.getInputStream();
        byte[] buffer = new byte[BUFFER_SIZE];
        int n = 0;
        for (int drained = 0; n != -1 && drained < DRAIN_LIMIT; drained += n) {
            long millisLeft = (deadline - System.nanoTime()) / 1_000_000;
            if (millisLeft <= 0) {
                return; // as a limit, 0 would mean: for ever
            }
            client.setSoTimeout((int) millisLeft);
            n = in.read(buffer);
        }
    }

    // END SOLUTION
    /** Runs a server until the program is told to end, by Ctrl-C for instance. */
    public static void main(String[] args) {
        Arguments arguments = new Arguments("NumberServer [port]", args, 1);
        int port = arguments.port(0, DEFAULT_PORT);
        NumberServer server = new NumberServer(port);
        startOrFail(server, port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAtExit(server), "number-shutdown"));
        System.out.println("NumberServer listening on 127.0.0.1:" + server.port());
    }

    private static void startOrFail(NumberServer server, int port) {
        try {
            server.start();
        } catch (IOException e) {
            throw Arguments.fail("cannot listen on 127.0.0.1:" + port + ": " + e.getMessage()
                    + "\nIs another server running? Give another port, or 0 for any free one.");
        } catch (UnsupportedOperationException notBegun) {
            throw Arguments.fail("not begun yet: " + notBegun.getMessage());
        }
    }

    private static void closeAtExit(NumberServer server) {
        try {
            server.close();
            System.out.println("NumberServer closed");
        } catch (IOException e) {
            System.err.println("the server did not close in order: " + e.getMessage());
        }
    }
}
