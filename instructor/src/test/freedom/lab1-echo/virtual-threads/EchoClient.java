package socketlabs.echo;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** An echo client with a virtual thread for each direction; they tell the caller by a queue what has become of them. */
public final class EchoClient implements Closeable {

    private final Socket socket;

    private EchoClient(Socket socket) {
        this.socket = socket;
    }

    public static EchoClient connect(String host, int port, Duration limit) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) limit.toMillis());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        return new EchoClient(socket);
    }

    public byte[] exchange(byte[] message) throws IOException {
        socket.getOutputStream().write(message);
        byte[] echo = new byte[message.length];
        int count = socket.getInputStream().readNBytes(echo, 0, echo.length);
        if (count < echo.length) {
            throw new EOFException(count + " of " + echo.length + " bytes came back, then the end");
        }
        return echo;
    }

    /** What has become of a direction: its bytes, or its failure. */
    private record Report(boolean sending, long count, IOException failure) {}

    public long exchangeAll(InputStream message, OutputStream echo) throws IOException {
        BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
        Threads.start("echo-sender", () -> send(message, reports));
        Threads.start("echo-receiver", () -> receive(echo, reports));
        try {
            Report first = reports.take();
            if (!first.sending && first.failure == null) {
                throw new EOFException("the server ended the connection after " + first.count + " bytes");
            }
            long sent = countOf(first);
            long received = countOf(reports.take());
            if (received < sent) {
                throw new EOFException(received + " of " + sent + " bytes came back, then the end");
            }
            return received;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            socket.close();
        }
    }

    private void send(InputStream message, BlockingQueue<Report> reports) {
        try {
            long count = message.transferTo(socket.getOutputStream());
            reports.add(new Report(true, count, null));
            socket.shutdownOutput();
        } catch (IOException e) {
            reports.add(new Report(true, 0, e));
        }
    }

    private void receive(OutputStream echo, BlockingQueue<Report> reports) {
        try {
            reports.add(new Report(false, socket.getInputStream().transferTo(echo), null));
        } catch (IOException e) {
            reports.add(new Report(false, 0, e));
        }
    }

    private static long countOf(Report report) throws IOException {
        if (report.failure != null) {
            throw report.failure;
        }
        return report.count;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Sends standard input, a line at a time, and prints what comes back. */
    public static void main(String[] args) throws IOException {
        Arguments arguments = new Arguments("EchoClient [host] [port]", args, 0, 2);
        String host = arguments.text(0, "localhost");
        int port = arguments.port(1, EchoServer.DEFAULT_PORT);
        try (EchoClient client = connect(host, port, Duration.ofSeconds(5))) {
            client.exchangeAll(System.in, System.out);
        }
    }
}
