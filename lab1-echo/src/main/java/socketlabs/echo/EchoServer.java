package socketlabs.echo;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Sends every byte back to the client it came from, unchanged and in order, until the client has finished: the Echo
 * Protocol (RFC 862) over TCP. One client at a time; the others wait in the backlog.
 *
 * <pre>{@code
 * try (EchoServer server = new EchoServer(0)) {
 *     server.start();
 *     System.out.println("listening on port " + server.port());
 *     …
 * }
 * }</pre>
 */
public final class EchoServer implements Closeable {

    /** The port that {@code main} uses when it is given none. */
    public static final int DEFAULT_PORT = 7101;

    // BEGIN SOLUTION 1.1
    /** How many clients may wait for their turn before the system refuses more. */
    private static final int BACKLOG = 50;

    private final int requestedPort;
    private ServerSocket listener;
    private Thread acceptor;

    /** Written by the thread that closes, read by the thread that accepts. */
    private volatile boolean closed;

    // END SOLUTION
    // BEGIN SOLUTION 1.2
    private static final int BUFFER_SIZE = 8192;

    // END SOLUTION
    // BEGIN SOLUTION 1.3
    private static final System.Logger LOG = System.getLogger(EchoServer.class.getName());

    /** Written by the thread that accepts, read by the thread that closes. */
    private volatile Socket currentClient;

    // END SOLUTION
    /**
     * Makes a server that is not started yet: it holds no port and no thread.
     *
     * @param port the port to listen on, 0 to 65535; 0 lets the system choose a free one
     */
    public EchoServer(int port) {
        // BEGIN SOLUTION 1.1
        requestedPort = port;
        // END SOLUTION
        // STUB: // Step 1.1: remember the port; start() opens it.
    }

    /**
     * Opens the server's port on the loopback address, and accepts clients on a thread of its own: this method returns
     * at once, and the server goes on when {@code main} has returned. Clients are passed to {@link #serve}, one after
     * another, in the order in which they came; up to 50 may wait for their turn. When this method has returned, a client
     * can connect.
     *
     * <p>If a client cannot be accepted, the server goes on with the next one, at once and without a word: mostly that
     * client has given up before its turn, and nobody is left to be told. (A server that has run out of sockets would go
     * round and round here. Lab 4's says so, and pauses.)
     *
     * @throws IOException if the port cannot be opened, for instance because another program has it
     */
    public void start() throws IOException {
        // BEGIN SOLUTION 1.1
        listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
        acceptor = new Thread(this::acceptClients, "echo-server");
        acceptor.start();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 1.1: open the port, and accept clients on a new thread");
    }

    /** The port that the server listens on, also if it was chosen by the system. Known once it is started. */
    public int port() {
        // BEGIN SOLUTION 1.1
        return listener.getLocalPort();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 1.1: tell the port that the server listens on");
    }

    /**
     * Stops the server: no more clients are accepted, the one being served is cut off, and the port is free again. When
     * this method has returned, the server's thread has ended. To close a server twice, or one that was never started,
     * does nothing.
     */
    @Override
    public void close() throws IOException {
        // BEGIN SOLUTION 1.1
        closed = true;
        if (listener == null) {
            return;
        }
        listener.close(); // wakes the thread that waits in accept()
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 1.1: close the port, and wait for the thread to end");
        // BEGIN SOLUTION 1.3
        if (currentClient != null) {
            currentClient.close(); // wakes the thread that waits for this client's bytes
        }
        // END SOLUTION
        // BEGIN SOLUTION 1.1
        awaitEndOf(acceptor);
        // END SOLUTION
    }

    // BEGIN SOLUTION 1.1
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
     * Serves one client from beginning to end: {@linkplain #echo echoes} what it sends, then closes its socket. The
     * socket is closed whatever happens, and nothing is thrown: what goes wrong with one client (a reset, half a
     * message) is logged with the client's address, and is the end of that client only. The line goes to a
     * {@link System.Logger}, or is printed. To serve a client, a server need not be started.
     */
    void serve(Socket client) {
        // BEGIN SOLUTION 1.3
        try (client) {
            currentClient = client;
            if (!closed) {
                echo(client);
            }
        } catch (IOException e) {
            if (!closed) {
                LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
            }
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 1.3: echo, then close the client, whatever happens");
    }

    /**
     * Sends every byte of a client back as soon as it has come, until the client has finished: until the end of its
     * stream. A byte may have any value, and there may be any number of them. The socket stays open.
     *
     * @throws IOException if the connection breaks
     */
    void echo(Socket client) throws IOException {
        // BEGIN SOLUTION 1.2
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[BUFFER_SIZE];
        int n;
        while ((n = in.read(buffer)) != -1) {
            out.write(buffer, 0, n);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 1.2: send every byte back, until the client's end");
    }

    /** Runs a server until the program is told to end, by Ctrl-C for instance. */
    public static void main(String[] args) {
        Arguments arguments = new Arguments("EchoServer [port]", args, 0, 1);
        int port = arguments.port(0, DEFAULT_PORT);
        EchoServer server = new EchoServer(port);
        startOrFail(server, port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAtExit(server), "echo-shutdown"));
        System.out.println("EchoServer listening on 127.0.0.1:" + server.port());
    }

    private static void startOrFail(EchoServer server, int port) {
        try {
            server.start();
        } catch (IOException e) {
            throw Arguments.fail("cannot listen on 127.0.0.1:" + port + ": " + e.getMessage()
                    + "\nIs another server running? Give another port, or 0 for any free one.");
        } catch (UnsupportedOperationException notBegun) {
            throw Arguments.fail("not begun yet: " + notBegun.getMessage());
        }
    }

    private static void closeAtExit(EchoServer server) {
        try {
            server.close();
            System.out.println("EchoServer closed");
        } catch (IOException e) {
            System.err.println("the server did not close in order: " + e.getMessage());
        }
    }
}
