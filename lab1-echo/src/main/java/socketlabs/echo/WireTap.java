package socketlabs.echo;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Stands between clients and a server, passes every byte on, and shows it: a proxy that prints both directions as a
 * hex dump with times. Ready-made, not an exercise; it serves all labs, and many connections at a time.
 *
 * <p>What is shown of a piece is shown before it is passed on, so an answer never stands before its question. A
 * half-close and a reset are passed on as what they are.
 */
public final class WireTap implements Closeable {

    private static final int BACKLOG = 50;
    private static final int BUFFER_SIZE = 8192;
    private static final int CONNECT_MILLIS = 5000;

    private final int listenPort;
    private final InetSocketAddress target;
    private final Consumer<String> out;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final long start = System.nanoTime();
    private ServerSocket listener;
    private Thread acceptor;

    /**
     * Makes a tap that is not started yet.
     *
     * @param listenPort the port for clients, on the loopback address; 0 for a free one
     * @param host where the server is
     * @param port the server's port
     * @param out takes what is to be shown, a line at a time, from several threads
     */
    public WireTap(int listenPort, String host, int port, Consumer<String> out) {
        this.listenPort = listenPort;
        this.target = new InetSocketAddress(host, port);
        this.out = out;
    }

    /**
     * Begins to listen, and returns at once.
     *
     * @throws IOException if the port cannot be opened
     */
    public void start() throws IOException {
        listener = new ServerSocket(listenPort, BACKLOG, InetAddress.getLoopbackAddress());
        acceptor = new Thread(this::acceptClients, "wiretap");
        acceptor.start();
    }

    /** The port for clients. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Ends all connections, and frees the port. */
    @Override
    public void close() throws IOException {
        if (listener == null) {
            return;
        }
        listener.close();
        open.forEach(WireTap::closeQuietly);
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptClients() {
        for (int number = 1; !listener.isClosed(); number++) {
            try {
                connect(listener.accept(), number);
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    show(number, "", "could not accept a client: " + e.getMessage());
                }
            }
        }
    }

    private void connect(Socket client, int number) {
        Socket server = new Socket();
        try {
            server.connect(target, CONNECT_MILLIS);
        } catch (IOException e) {
            show(number, "", "cannot connect to " + name(target) + ": " + e.getMessage());
            closeQuietly(client);
            closeQuietly(server);
            return;
        }
        show(number, "", "a client has connected");
        open.add(client);
        open.add(server);
        Thread answers = new Thread(() -> pass(server, client, number, "<--"), "wiretap-answers-" + number);
        Thread requests = new Thread(() -> passAndClose(client, server, number, answers), "wiretap-requests-" + number);
        answers.start();
        requests.start();
    }

    private void passAndClose(Socket client, Socket server, int number, Thread answers) {
        pass(client, server, number, "-->");
        try {
            answers.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.remove(client);
        open.remove(server);
        closeQuietly(client);
        closeQuietly(server);
    }

    /** Passes one direction on until its end. */
    private void pass(Socket from, Socket to, int number, String arrow) {
        byte[] buffer = new byte[BUFFER_SIZE];
        try {
            InputStream in = from.getInputStream();
            OutputStream destination = to.getOutputStream();
            int n;
            while ((n = in.read(buffer)) != -1) {
                showBytes(number, arrow, buffer, n);
                destination.write(buffer, 0, n);
            }
            show(number, arrow, "has finished");
            to.shutdownOutput();
        } catch (IOException e) {
            if (!from.isClosed() && !to.isClosed()) {
                show(number, arrow, "is broken: " + e.getMessage());
            }
            reset(from);
            reset(to);
        }
    }

    private void showBytes(int number, String arrow, byte[] bytes, int length) {
        StringBuilder lines = new StringBuilder(length + (length == 1 ? " byte" : " bytes"));
        for (int from = 0; from < length; from += HexLine.BYTES) {
            lines.append(System.lineSeparator())
                    .append(" ".repeat(HexLine.INDENT))
                    .append(HexLine.of(bytes, from, Math.min(length, from + HexLine.BYTES)));
        }
        show(number, arrow, lines.toString());
    }

    private void show(int number, String arrow, String what) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.accept(String.format(Locale.ROOT, "%8.3f  #%d %-3s %s", seconds, number, arrow, what));
    }

    /** Makes the other side see what happened here: a connection that broke, not one that ended. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already, which is all that matters.
        }
        closeQuietly(socket);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is lost: the bytes that could be passed on have been.
        }
    }

    private static String name(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    /** Runs a tap until the program is told to end. */
    public static void main(String[] args) {
        Arguments arguments = new Arguments("WireTap LISTEN-PORT [HOST:]PORT", args, 2, 2);
        int listenPort = arguments.port(0, 0);
        String target = arguments.text(1, "");
        int colon = target.lastIndexOf(':');
        String host = colon < 0 ? "localhost" : target.substring(0, colon);
        int port = arguments.port(target.substring(colon + 1));
        WireTap tap = new WireTap(listenPort, host, port, System.out::println);
        try {
            tap.start();
        } catch (IOException e) {
            throw Arguments.fail("cannot listen on 127.0.0.1:" + listenPort + ": " + e.getMessage());
        }
        System.out.println("WireTap listening on 127.0.0.1:" + tap.port() + ", passing on to " + host + ":" + port);
    }
}
