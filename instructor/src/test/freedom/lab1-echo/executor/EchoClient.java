package socketlabs.echo;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An echo client whose two directions are two futures: the first that fails ends the other. */
public final class EchoClient implements Closeable {

    private final Socket socket = new Socket();

    private EchoClient() {}

    public static EchoClient connect(String host, int port, Duration limit) throws IOException {
        EchoClient client = new EchoClient();
        try {
            client.socket.connect(new InetSocketAddress(host, port), (int) limit.toMillis());
        } catch (IOException e) {
            client.close();
            throw e;
        }
        return client;
    }

    public byte[] exchange(byte[] message) throws IOException {
        socket.getOutputStream().write(message);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] echo = new byte[message.length];
        for (int i = 0; i < echo.length; i++) {
            try {
                echo[i] = in.readByte();
            } catch (EOFException e) {
                throw new EOFException("the echo ended after " + i + " bytes, not after " + echo.length);
            }
        }
        return echo;
    }

    public long exchangeAll(InputStream message, OutputStream echo) throws IOException {
        CompletableFuture<Long> sent = new CompletableFuture<>();
        CompletableFuture<Long> received = new CompletableFuture<>();
        ExecutorService directions = Executors.newFixedThreadPool(2, EchoClient::daemon);
        directions.execute(() -> {
            try {
                sent.complete(message.transferTo(socket.getOutputStream()));
                socket.shutdownOutput();
            } catch (IOException e) {
                received.completeExceptionally(e);
            }
        });
        directions.execute(() -> {
            try {
                received.complete(socket.getInputStream().transferTo(echo));
            } catch (IOException e) {
                received.completeExceptionally(e);
            }
        });
        try {
            long count = received.get();
            if (!sent.isDone() || count < sent.get()) {
                throw new EOFException("the end came after " + count + " bytes, too early");
            }
            return count;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            socket.close();
            directions.shutdown();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
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
