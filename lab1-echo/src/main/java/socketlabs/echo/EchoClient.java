package socketlabs.echo;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Talks to an echo server: sends bytes, and reads the same number of bytes back.
 *
 * <pre>{@code
 * try (EchoClient client = EchoClient.connect("localhost", 7101, Duration.ofSeconds(5))) {
 *     byte[] echo = client.exchange("hello".getBytes(StandardCharsets.UTF_8));
 * }
 * }</pre>
 */
public final class EchoClient implements Closeable {

    /** What {@code main} allows for connecting. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /** What {@code main} sends at a time: small enough to fit the buffers on the way, so that {@link #exchange} cannot block both sides. */
    private static final int PIECE_SIZE = 8192;

    // BEGIN SOLUTION 1.4
    private final Socket socket;

    private EchoClient(Socket socket) {
        this.socket = socket;
    }

    // END SOLUTION
    /**
     * Connects to a server.
     *
     * @param host a name or an address
     * @param port 1 to 65535
     * @param limit how long to wait for the connection at most; without a limit, a server that does not answer can cost
     *     minutes
     * @throws IOException if there is no such host, nobody listens there, or the limit has passed; then no socket is
     *     left open
     */
    public static EchoClient connect(String host, int port, Duration limit) throws IOException {
        // BEGIN SOLUTION 1.4
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) limit.toMillis());
            return new EchoClient(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 1.4: connect, and give up when the limit has passed");
    }

    /**
     * Sends a message, then reads its echo: exactly as many bytes as the message has, in however many pieces they come.
     * What the server sends after them is left for the next exchange. The message is to be small, some kilobytes: first
     * it is sent, and only then the echo is read.
     *
     * @return the bytes that came back
     * @throws EOFException if the server ends the connection before all came back; its message tells how many bytes
     *     came, of how many
     * @throws IOException if the connection breaks
     */
    public byte[] exchange(byte[] message) throws IOException {
        // BEGIN SOLUTION 1.4
        socket.getOutputStream().write(message);
        byte[] echo = socket.getInputStream().readNBytes(message.length);
        if (echo.length < message.length) {
            throw endedEarly(echo.length, message.length);
        }
        return echo;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 1.4: send the message, and read as many bytes back");
    }

    /**
     * Sends a message of any length, and at the same time writes its echo to a stream, so that neither side ever waits
     * for the other to read. When the message ends, the client finishes (half-close), and reads on until the server
     * has finished too. Memory stays constant. After this, the connection can only be closed.
     *
     * @param message read to its end, on another thread
     * @param echo where the bytes go that come back; it is not closed
     * @return how many bytes came back
     * @throws EOFException if the server ends its direction before all came back
     * @throws IOException if the connection breaks, or one of the two streams fails: what was thrown first, or with it as
     *     its cause. Then the connection is closed, which ends the thread that sends, unless it waits for a message that
     *     pauses
     */
    public long exchangeAll(InputStream message, OutputStream echo) throws IOException {
        // BEGIN SOLUTION 1.5
        Sender sender = new Sender(message);
        sender.start();
        try {
            long received = socket.getInputStream().transferTo(echo);
            sender.checkThatAllCameBack(received);
            return received;
        } catch (IOException e) {
            IOException cause = sender.failure == null ? e : sender.failure;
            socket.close(); // wakes the sender, if it still waits; that it fails now is no cause
            throw cause;
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 1.5: send and receive at the same time");
    }

    // BEGIN SOLUTION 1.5
    /** Sends a message while another thread reads its echo, and remembers how that went. */
    private final class Sender extends Thread {

        private static final long UNFINISHED = -1;

        private final InputStream message;

        /** Set before the half-close, so that whoever has seen the server's answer to that, the end, knows it. */
        private volatile long sent = UNFINISHED;

        private volatile IOException failure;

        Sender(InputStream message) {
            super("echo-sender");
            this.message = message;
            setDaemon(true); // it may be waiting for a message that never ends
        }

        @Override
        public void run() {
            try {
                sent = message.transferTo(socket.getOutputStream());
                socket.shutdownOutput();
            } catch (IOException e) {
                failure = e;
                wakeReader();
            }
        }

        private void wakeReader() {
            try {
                socket.close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }

        void checkThatAllCameBack(long received) throws IOException {
            if (sent == UNFINISHED) {
                throw new EOFException(
                        "the server ended the connection after " + received + " bytes, before all was sent");
            }
            if (received < sent) {
                throw endedEarly(received, sent);
            }
        }
    }

    // END SOLUTION
    // BEGIN SOLUTION 1.4
    private static EOFException endedEarly(long received, long expected) {
        return new EOFException("the server ended the connection after " + received + " of " + expected + " bytes");
    }

    // END SOLUTION
    /** Closes the connection. */
    @Override
    public void close() throws IOException {
        // BEGIN SOLUTION 1.4
        socket.close();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 1.4: close the connection");
    }

    /** Sends standard input, a line at a time when it is typed, and prints what comes back. */
    public static void main(String[] args) {
        Arguments arguments = new Arguments("EchoClient [host] [port]", args, 0, 2);
        String host = arguments.text(0, "localhost");
        int port = arguments.port(1, EchoServer.DEFAULT_PORT);
        EchoClient client = connectOrFail(host, port);
        System.err.println("connected to " + host + ":" + port);
        try (client) {
            echoPieces(client, System.in, System.out);
        } catch (IOException e) {
            Arguments.fail("lost the connection to " + host + ":" + port + ": " + e.getMessage());
        }
    }

    private static EchoClient connectOrFail(String host, int port) {
        try {
            return connect(host, port, CONNECT_LIMIT);
        } catch (IOException e) {
            String reason = e instanceof UnknownHostException ? "there is no host of this name" : e.getMessage();
            throw Arguments.fail("cannot connect to " + host + ":" + port + ": " + reason
                    + "\nIs the server running? Start one with: mvn -q compile exec:java@server");
        } catch (UnsupportedOperationException notBegun) {
            throw Arguments.fail("not begun yet: " + notBegun.getMessage());
        }
    }

    /** What a terminal gives to one read is a line; what a pipe gives is as it comes. */
    private static void echoPieces(EchoClient client, InputStream in, PrintStream out) throws IOException {
        byte[] buffer = new byte[PIECE_SIZE];
        int n;
        while ((n = in.read(buffer)) != -1) {
            out.write(client.exchange(Arrays.copyOf(buffer, n)));
            out.flush();
        }
    }
}
