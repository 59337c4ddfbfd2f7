package socketlabs.echo;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** An echo client with channels and buffers; its limit for connecting is a selector's. */
public final class EchoClient implements Closeable {

    private final SocketChannel channel;

    private EchoClient(SocketChannel channel) {
        this.channel = channel;
    }

    public static EchoClient connect(String host, int port, Duration limit) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), port);
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.connect(address);
            awaitConnection(channel, limit);
            channel.configureBlocking(true);
            return new EchoClient(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void awaitConnection(SocketChannel channel, Duration limit) throws IOException {
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_CONNECT);
            if (!channel.finishConnect()) {
                selector.select(Math.max(1, limit.toMillis()));
                if (!channel.finishConnect()) {
                    throw new SocketTimeoutException("no answer within " + limit.toMillis() + " ms");
                }
            }
        }
    }

    public byte[] exchange(byte[] message) throws IOException {
        writeFully(ByteBuffer.wrap(message));
        ByteBuffer echo = ByteBuffer.allocate(message.length);
        while (echo.hasRemaining()) {
            if (channel.read(echo) == -1) {
                throw new EOFException("only " + echo.position() + " of " + message.length + " bytes came back");
            }
        }
        return echo.array();
    }

    public long exchangeAll(InputStream message, OutputStream echo) throws IOException {
        Outgoing outgoing = new Outgoing(message);
        Thread thread = new Thread(outgoing, "echo-out");
        thread.setDaemon(true);
        thread.start();
        long received = 0;
        try {
            ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
            while (channel.read(buffer) != -1) {
                echo.write(buffer.array(), 0, buffer.position());
                received += buffer.position();
                buffer.clear();
            }
        } catch (IOException e) {
            channel.close();
            synchronized (outgoing) {
                throw outgoing.failure != null ? outgoing.failure : e;
            }
        }
        outgoing.check(received);
        return received;
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private final class Outgoing implements Runnable {

        private final InputStream message;
        private long sent;
        private boolean done;
        private IOException failure;

        Outgoing(InputStream message) {
            this.message = message;
        }

        @Override
        public void run() {
            byte[] bytes = new byte[32 * 1024];
            try {
                int n;
                while ((n = message.read(bytes)) != -1) {
                    writeFully(ByteBuffer.wrap(bytes, 0, n));
                    count(n);
                }
                finish();
            } catch (IOException e) {
                fail(e);
            }
        }

        private synchronized void count(int n) {
            sent += n;
        }

        private synchronized void finish() throws IOException {
            done = true;
            channel.shutdownOutput();
        }

        private synchronized void fail(IOException e) {
            failure = e;
            try {
                channel.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
        }

        synchronized void check(long received) throws IOException {
            if (failure != null) {
                throw failure;
            }
            if (!done || received < sent) {
                throw new EOFException("only " + received + " of " + sent + " bytes or more came back");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
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
