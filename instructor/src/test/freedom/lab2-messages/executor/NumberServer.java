package socketlabs.messages;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** With an executor. Looks at the clock every few milliseconds while it reads on, and prints what goes wrong. */
public final class NumberServer implements Closeable {

    public static final int DEFAULT_PORT = 7102;

    static final int DRAIN_LIMIT = 1 << 20;
    static final Duration DRAIN_TIME = Duration.ofMillis(500);

    private final int port;
    private final AtomicReference<Socket> current = new AtomicReference<>();
    private ExecutorService executor;
    private ServerSocket listener;

    public NumberServer(int port) {
        this.port = port;
    }

    public void start() throws IOException {
        listener = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        executor = Executors.newSingleThreadExecutor();
        executor.execute(this::serveAll);
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void serveAll() {
        while (!listener.isClosed()) {
            try {
                serve(listener.accept());
            } catch (IOException e) {
                continue;
            }
        }
    }

    void serve(Socket client) {
        String address = client.getRemoteSocketAddress().toString();
        current.set(client);
        try (client;
                BufferedInputStream in = new BufferedInputStream(client.getInputStream());
                BufferedOutputStream out = new BufferedOutputStream(client.getOutputStream())) {
            if (listener != null && listener.isClosed()) {
                return;
            }
            client.setTcpNoDelay(true);
            client.setKeepAlive(true);
            Session.answerAll(in, out);
            client.shutdownOutput();
            readOn(client, in);
        } catch (IOException e) {
            if (listener == null || !listener.isClosed()) {
                System.err.println("client at " + address + ": " + e);
            }
        }
    }

    private static void readOn(Socket client, InputStream in) throws IOException {
        long start = System.currentTimeMillis();
        byte[] forgotten = new byte[1000];
        int total = 0;
        client.setSoTimeout(20);
        while (total < DRAIN_LIMIT && System.currentTimeMillis() - start < DRAIN_TIME.toMillis()) {
            try {
                int n = in.read(forgotten);
                if (n < 0) {
                    return;
                }
                total += n;
            } catch (SocketTimeoutException e) {
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (listener == null) {
            return;
        }
        listener.close();
        Socket client = current.get();
        if (client != null) {
            client.close();
        }
        executor.shutdown();
        try {
            executor.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) throws IOException {
        new NumberServer(args.length == 0 ? DEFAULT_PORT : Integer.parseInt(args[0])).start();
    }
}
