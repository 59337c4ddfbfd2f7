package socketlabs.instructor.benchmark;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A connection to a server that is being measured. What comes is thrown away. It lasts for two minutes at most. */
final class Connection implements Closeable {

    private static final int BUFFER_SIZE = 256 * 1024;
    private static final int LIMIT_SECONDS = 120;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "benchmark-clock");
        thread.setDaemon(true);
        return thread;
    });

    private final SocketChannel channel;
    private final ScheduledFuture<?> limit;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_SIZE);

    Connection(int port) throws IOException {
        channel = open(port);
        limit = CLOCK.schedule(this::cut, LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    static SocketChannel open(int port) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return channel;
    }

    private void cut() {
        try {
            channel.close();
        } catch (IOException e) {
            System.err.println("could not close a connection: " + e.getMessage());
        }
    }

    void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Sends text and reads a line, without its end. There must be nothing behind it. */
    String ask(String text) throws IOException {
        send(Protocol.bytes(text));
        return readLine();
    }

    String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.indexOf("\n") == -1) {
            line.append(receiveText());
        }
        return line.toString().strip();
    }

    /** Asks lab 5's server for the time: a line with the length 9, and {@code HH:mm:ss} LF. */
    void askTime() throws IOException {
        send(Protocol.bytes("TIME\n"));
        StringBuilder reply = new StringBuilder();
        while (reply.length() < "OK 9\n12:00:00\n".length()) {
            reply.append(receiveText());
        }
        if (!reply.toString().startsWith("OK 9\n")) {
            throw new IOException("the server said: " + reply);
        }
    }

    /**
     * Asks for a file, and receives the reply.
     *
     * @return how many bytes it had, header included
     */
    long get(Protocol protocol, String name) throws IOException {
        send(protocol.get(name));
        StringBuilder beginning = new StringBuilder();
        OptionalLong length = OptionalLong.empty();
        while (length.isEmpty()) {
            beginning.append(receiveText());
            length = protocol.replyLength(beginning.toString());
        }
        receive(length.getAsLong() - beginning.length());
        return length.getAsLong();
    }

    private void receive(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            buffer.clear();
            left -= receiveSome();
        }
        if (left < 0) {
            throw new IOException("the server has sent " + -left + " bytes too many");
        }
    }

    /** Receives up to the end of the stream, and tells how many bytes came. */
    long receiveAll() throws IOException {
        long received = 0;
        int n = 0;
        while (n != -1) {
            received += n;
            buffer.clear();
            n = channel.read(buffer);
        }
        return received;
    }

    private String receiveText() throws IOException {
        buffer.clear().limit(4096);
        receiveSome();
        return StandardCharsets.ISO_8859_1.decode(buffer.flip()).toString();
    }

    private int receiveSome() throws IOException {
        int n = channel.read(buffer);
        if (n == -1) {
            throw new EOFException("the server has ended the connection");
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        limit.cancel(false);
        channel.close();
    }
}
