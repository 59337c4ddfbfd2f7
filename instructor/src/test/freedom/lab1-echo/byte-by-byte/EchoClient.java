package socketlabs.echo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** An echo client that takes byte by byte, between buffers that live as long as the connection. */
public final class EchoClient implements Closeable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private volatile IOException problem;

    /** How many bytes were sent; -1 while the end of the message has not come. */
    private volatile long total;

    private EchoClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
    }

    public static EchoClient connect(String host, int port, Duration limit) throws IOException {
        Socket socket = new Socket();
        boolean connected = false;
        try {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(limit.toMillis()));
            EchoClient client = new EchoClient(socket);
            connected = true;
            return client;
        } finally {
            if (!connected) {
                socket.close();
            }
        }
    }

    public byte[] exchange(byte[] message) throws IOException {
        for (byte b : message) {
            out.write(b);
        }
        out.flush();
        ByteArrayOutputStream echo = new ByteArrayOutputStream();
        while (echo.size() < message.length) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("end after " + echo.size() + " bytes, " + message.length + " were expected");
            }
            echo.write(b);
        }
        return echo.toByteArray();
    }

    public long exchangeAll(InputStream message, OutputStream echo) throws IOException {
        problem = null;
        total = -1;
        Thread thread = new Thread(() -> sendAll(new BufferedInputStream(message)), "sender");
        thread.setDaemon(true);
        thread.start();
        long count = 0;
        try {
            OutputStream buffered = new BufferedOutputStream(echo);
            for (int b = in.read(); b >= 0; b = in.read()) {
                buffered.write(b);
                count++;
            }
            buffered.flush();
        } catch (IOException e) {
            if (problem == null) {
                problem = e;
            }
            socket.close();
        }
        if (problem != null) {
            throw problem;
        }
        if (count != total) {
            throw new EOFException(count + " bytes came back, not all");
        }
        return count;
    }

    private void sendAll(InputStream message) {
        try {
            long count = 0;
            for (int b = message.read(); b >= 0; b = message.read()) {
                out.write(b);
                count++;
            }
            out.flush();
            total = count;
            socket.shutdownOutput();
        } catch (IOException e) {
            problem = e;
            try {
                socket.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
        }
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
