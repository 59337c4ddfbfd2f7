package socketlabs.echo;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** An echo client that is only the glue between functions. */
public final class EchoClient implements Closeable {

    private final Socket socket;

    private EchoClient(Socket socket) {
        this.socket = socket;
    }

    public static EchoClient connect(String host, int port, Duration limit) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), (int) limit.toMillis());
        } catch (IOException | RuntimeException e) {
            Sockets.closeQuietly(socket);
            throw e;
        }
        return new EchoClient(socket);
    }

    public byte[] exchange(byte[] message) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(message);
        out.flush();
        return Sockets.readExactly(socket.getInputStream(), message.length);
    }

    public long exchangeAll(InputStream message, OutputStream echo) throws IOException {
        AtomicLong sent = new AtomicLong(Long.MAX_VALUE);
        AtomicReference<IOException> failure = new AtomicReference<>();
        Thread sender = new Thread(() -> {
            try {
                sent.set(Sockets.copy(message, socket.getOutputStream()));
                socket.shutdownOutput();
            } catch (IOException e) {
                failure.compareAndSet(null, e);
                Sockets.closeQuietly(socket);
            }
        });
        sender.setDaemon(true);
        sender.start();
        long received = 0;
        try {
            received = Sockets.copy(socket.getInputStream(), echo);
        } catch (IOException e) {
            failure.compareAndSet(null, e);
            Sockets.closeQuietly(socket);
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        if (received < sent.get()) {
            throw new EOFException("the server ended the connection after " + received + " bytes");
        }
        return received;
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
