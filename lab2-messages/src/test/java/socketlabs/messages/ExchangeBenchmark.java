package socketlabs.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures 1000 small exchanges on one connection over the loopback interface, and prints exchanges a second. Not a
 * test; by hand: {@code mvn -q test-compile exec:java@benchmark}.
 *
 * <p>The server answers frames of 2 bytes ("17"). What is varied is how the client writes a frame, and whether its
 * socket has TCP_NODELAY. A bare echo of as many bytes, which is what lab 1 does, is the measure for all of them.
 */
final class ExchangeBenchmark {

    private static final int EXCHANGES = 1000;
    private static final int ROUNDS = 9;
    private static final int SLOW = 100;
    private static final byte[] MESSAGE = {'1', '7'};
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private ExchangeBenchmark() {}

    /** One exchange: a request, and the reply to it. */
    private interface Exchange {
        void run() throws IOException;
    }

    /** How a client puts a frame on its way. */
    private interface Sender {
        void send(byte[] message, OutputStream out) throws IOException;
    }

    /** Runs all variants, each with a server of its own; takes no arguments. */
    public static void main(String[] args) throws IOException {
        echo();
        client();
        framed("one write, TCP_NODELAY", Frames::write, true);
        framed("one write", Frames::write, false);
        framed("two writes, TCP_NODELAY", ExchangeBenchmark::inTwoWrites, true);
        framed("two writes", ExchangeBenchmark::inTwoWrites, false);
    }

    private static void client() throws IOException {
        Request request = new Request(BigInteger.valueOf(17));
        try (NumberServer server = started();
                NumberClient client = NumberClient.connect("127.0.0.1", server.port(), LIMIT)) {
            measure("NumberClient and NumberServer", () -> client.ask(request));
        }
    }

    private static void framed(String name, Sender sender, boolean noDelay) throws IOException {
        try (NumberServer server = started();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setTcpNoDelay(noDelay);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            measure(name, () -> {
                sender.send(MESSAGE, out);
                Frames.read(in).orElseThrow();
            });
        }
    }

    private static void inTwoWrites(byte[] message, OutputStream out) throws IOException {
        out.write(IntBytes.toBytes(message.length));
        out.write(message);
    }

    private static NumberServer started() throws IOException {
        NumberServer server = new NumberServer(0);
        server.start();
        return server;
    }

    private static void echo() throws IOException {
        byte[] message = new byte[IntBytes.LENGTH + MESSAGE.length];
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            Socket served = listener.accept();
            Thread server = new Thread(() -> echoUntilTheEnd(served), "benchmark-echo");
            server.start();
            measure("a bare echo of 6 bytes", () -> {
                socket.getOutputStream().write(message);
                socket.getInputStream().readNBytes(message.length);
            });
        }
    }

    private static void echoUntilTheEnd(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            System.err.println("the echo broke: " + e.getMessage());
        }
    }

    /** Prints the median of some rounds, after one that only warms up; of what is slow, one round says enough. */
    private static void measure(String name, Exchange exchange) throws IOException {
        double[] perSecond = new double[ROUNDS];
        double first = round(exchange, EXCHANGES);
        for (int i = 0; i < ROUNDS; i++) {
            perSecond[i] = first < SLOW ? first : round(exchange, EXCHANGES);
        }
        Arrays.sort(perSecond);
        System.out.printf(Locale.ROOT, "%-32s %8.0f exchanges a second%n", name, perSecond[ROUNDS / 2]);
    }

    private static double round(Exchange exchange, int count) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            exchange.run();
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }
}
