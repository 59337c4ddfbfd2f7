package socketlabs.messages;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Asks a number server about numbers.
 *
 * <pre>{@code
 * try (NumberClient client = NumberClient.connect("localhost", 7102, Duration.ofSeconds(5))) {
 *     String reply = client.ask(new Request(BigInteger.valueOf(17))); // "OK digits=2 parity=odd prime=yes"
 * }
 * }</pre>
 */
public final class NumberClient implements Closeable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final int MAX_COUNT = 1_000_000;
    private static final int DEFAULT_COUNT = 10;
    private static final int DEFAULT_DIGITS = 30;

    // BEGIN SOLUTION 2.6
    private final Socket socket;

    private NumberClient(Socket socket) {
        this.socket = socket;
    }

    // END SOLUTION
    /**
     * Connects to a server, with TCP_NODELAY.
     *
     * @param host a name or an address
     * @param port 1 to 65535
     * @param limit how long to wait for the connection at most
     * @throws IOException if there is no such host, nobody listens there, or the limit has passed; then no socket is
     *     left open
     */
    public static NumberClient connect(String host, int port, Duration limit) throws IOException {
        // BEGIN SOLUTION 2.6
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) limit.toMillis());
            socket.setTcpNoDelay(true);
            return new NumberClient(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.6: connect, and give up when the limit has passed");
    }

    /**
     * Sends a request in a frame, and waits for the reply, without a limit. The connection stays open in both
     * directions, for the next request.
     *
     * @return the reply's text as the server sent it, also if it is an {@code ERROR}
     * @throws EOFException if the server ends the connection before the reply, or inside it
     * @throws BadFrameException if what comes is not a frame
     * @throws IOException if the connection breaks
     */
    String ask(Request request) throws IOException {
        // BEGIN SOLUTION 2.6
        Frames.write(request.toBytes(), socket.getOutputStream());
        byte[] reply = Frames.read(socket.getInputStream())
                .orElseThrow(() -> new EOFException("the server ended the connection and did not reply"));
        return new String(reply, StandardCharsets.UTF_8);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.6: send the request, and read the reply");
    }

    /**
     * Asks about random numbers, one after another, and prints each reply as a line when it has come, an {@code ERROR}
     * like any other; in the end the line {@code END}. Only when the reply to one request is printed, the next one goes
     * out.
     *
     * @param count how many, 0 or more
     * @param digits how many digits each of them has, 1 to {@value Request#MAX_DIGITS}: the first is not a zero, unless
     *     it is the only one. Any such number may come
     * @param random where all randomness comes from: with the same seed, the same numbers
     * @param out stays open
     * @throws IOException if a reply does not come; then there is no {@code END}
     */
    void askAboutRandomNumbers(int count, int digits, RandomGenerator random, PrintStream out) throws IOException {
        // BEGIN SOLUTION 2.6
        for (int i = 0; i < count; i++) {
            out.println(ask(new Request(randomNumber(digits, random))));
        }
        out.println("END");
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.6: ask so many times, print each reply, then END");
    }

    // BEGIN SOLUTION 2.6
    private static BigInteger randomNumber(int digits, RandomGenerator random) {
        StringBuilder number = new StringBuilder(digits);
        number.append(random.nextInt(digits == 1 ? 0 : 1, 10));
        while (number.length() < digits) {
            number.append(random.nextInt(10));
        }
        return new BigInteger(number.toString());
    }

    // END SOLUTION
    /** Closes the connection, in both directions. */
    @Override
    public void close() throws IOException {
        // BEGIN SOLUTION 2.6
        socket.close();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.6: close the connection");
    }

    /** Asks about random numbers, and prints the replies. */
    public static void main(String[] args) {
        Arguments arguments = new Arguments("NumberClient [host] [port] [count] [digits]", args, 4);
        String host = arguments.text(0, "localhost");
        int port = arguments.port(1, NumberServer.DEFAULT_PORT);
        int count = arguments.number("a count", 2, 0, MAX_COUNT, DEFAULT_COUNT);
        int digits = arguments.number("a number of digits", 3, 1, Request.MAX_DIGITS, DEFAULT_DIGITS);
        NumberClient client = connectOrFail(host, port);
        try (client) {
            client.askAboutRandomNumbers(count, digits, new SplittableRandom(), System.out);
        } catch (BadFrameException e) {
            throw Arguments.fail("what listens on " + host + ":" + port + " is no number server: " + e.getMessage());
        } catch (IOException e) {
            throw Arguments.fail("lost the connection to " + host + ":" + port + ": " + e.getMessage());
        } catch (UnsupportedOperationException notBegun) {
            throw Arguments.fail("not begun yet: " + notBegun.getMessage());
        }
    }

    private static NumberClient connectOrFail(String host, int port) {
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
}
