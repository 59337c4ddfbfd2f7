package socketlabs.messages;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** With channels. The last bytes of a client are skipped, not copied. */
public final class NumberServer implements Closeable {

    public static final int DEFAULT_PORT = 7102;

    private final InetSocketAddress address;
    private ServerSocketChannel listener;
    private Thread thread;
    private Socket current;
    private boolean closed;

    public NumberServer(int port) {
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public synchronized void start() throws IOException {
        listener = ServerSocketChannel.open();
        try {
            listener.bind(address);
        } catch (IOException e) {
            listener.close();
            listener = null;
            throw e;
        }
        thread = new Thread(this::run);
        thread.start();
    }

    public synchronized int port() {
        return listener.socket().getLocalPort();
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            if (listener == null) {
                return;
            }
            listener.close();
            if (current != null) {
                current.close();
            }
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (listener.isOpen()) {
            try {
                SocketChannel client = listener.accept();
                serve(client.socket());
            } catch (IOException e) {
                continue;
            }
        }
    }

    void serve(Socket client) {
        synchronized (this) {
            current = client;
        }
        try {
            if (client.isConnected() && !isClosed()) {
                converse(client);
            }
        } catch (IOException e) {
            if (!isClosed()) {
                System.getLogger("numbers").log(System.Logger.Level.WARNING, addressOf(client) + ": " + e.getMessage());
            }
        } finally {
            try {
                client.close();
            } catch (IOException e) {
                System.getLogger("numbers").log(System.Logger.Level.WARNING, "not closed: " + e.getMessage());
            }
        }
    }

    private static String addressOf(Socket client) {
        return client.getInetAddress().getHostAddress() + ":" + client.getPort();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private static void converse(Socket client) throws IOException {
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Session.answerAll(client.getInputStream(), client.getOutputStream());
        client.shutdownOutput();
        long end = System.nanoTime() + Duration.ofMillis(500).toNanos();
        try {
            byte[] rest = new byte[1024 * 1024];
            int filled = 0;
            int n = 0;
            while (n >= 0 && filled < rest.length && System.nanoTime() < end) {
                client.setSoTimeout((int) Math.max(1, (end - System.nanoTime()) / 1_000_000));
                n = client.getInputStream().read(rest, filled, rest.length - filled);
                filled += Math.max(0, n);
            }
        } catch (SocketTimeoutException e) {
            return;
        }
    }

    public static void main(String[] args) throws IOException {
        new NumberServer(args.length == 0 ? DEFAULT_PORT : Integer.parseInt(args[0])).start();
    }
}
