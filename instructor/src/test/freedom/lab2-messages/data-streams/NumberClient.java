package socketlabs.messages;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** With buffered streams that live as long as the connection. */
public final class NumberClient implements Closeable {

    private final Socket socket = new Socket();
    private InputStream in;
    private OutputStream out;

    private NumberClient() {}

    public static NumberClient connect(String host, int port, Duration limit) throws IOException {
        NumberClient client = new NumberClient();
        boolean connected = false;
        try {
            client.socket.setTcpNoDelay(true);
            client.socket.connect(new InetSocketAddress(host, port), Math.toIntExact(limit.toMillis()));
            client.in = new BufferedInputStream(client.socket.getInputStream());
            client.out = new BufferedOutputStream(client.socket.getOutputStream());
            connected = true;
            return client;
        } finally {
            if (!connected) {
                client.close();
            }
        }
    }

    String ask(Request request) throws IOException {
        Frames.write(request.toBytes(), out);
        byte[] reply = Frames.read(in).orElse(null);
        if (reply == null) {
            throw new EOFException("no reply");
        }
        return new String(reply, StandardCharsets.UTF_8);
    }

    void askAboutRandomNumbers(int count, int digits, RandomGenerator random, PrintStream print) throws IOException {
        for (int i = 0; i < count; i++) {
            String number = random.ints(digits - 1L, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
            print.print(ask(new Request(new BigInteger(random.nextInt(1, 10) + number))) + "\n");
        }
        print.print("END\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    public static void main(String[] args) throws IOException {
        try (NumberClient client = connect("localhost", NumberServer.DEFAULT_PORT, Duration.ofSeconds(5))) {
            client.askAboutRandomNumbers(10, 30, RandomGenerator.getDefault(), System.out);
        }
    }
}
