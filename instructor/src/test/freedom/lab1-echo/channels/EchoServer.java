package socketlabs.echo;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** An echo server with channels and buffers. */
public final class EchoServer implements Closeable {

    public static final int DEFAULT_PORT = 7101;

    private final InetSocketAddress address;
    private final AtomicReference<SocketChannel> client = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile ServerSocketChannel listener;

    public EchoServer(int port) {
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public void start() throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.bind(address);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        listener = channel;
        new Thread(this::acceptUntilClosed, "echo-accept").start();
    }

    public int port() {
        return listener.socket().getLocalPort();
    }

    @Override
    public void close() throws IOException {
        if (listener == null) {
            return;
        }
        listener.close();
        SocketChannel served = client.get();
        if (served != null) {
            served.close();
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptUntilClosed() {
        try {
            while (listener.isOpen()) {
                SocketChannel accepted = listener.accept();
                client.set(accepted);
                if (listener.isOpen()) {
                    serve(accepted.socket());
                } else {
                    accepted.close();
                }
            }
        } catch (ClosedChannelException e) {
            // close() was called
        } catch (IOException e) {
            System.err.println("accept: " + e);
        } finally {
            ended.countDown();
        }
    }

    void serve(Socket socket) {
        try {
            echo(socket);
        } catch (IOException e) {
            System.err.println(socket + ": " + e);
        } finally {
            try {
                socket.close();
            } catch (IOException e) {
                System.err.println(socket + ": " + e);
            }
        }
    }

    void echo(Socket socket) throws IOException {
        ReadableByteChannel in = Channels.newChannel(socket.getInputStream());
        WritableByteChannel out = Channels.newChannel(socket.getOutputStream());
        ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
        while (in.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            buffer.clear();
        }
    }

    /** Runs a server until the program is told to end. */
    public static void main(String[] args) throws IOException {
        int port = new Arguments("EchoServer [port]", args, 0, 1).port(0, DEFAULT_PORT);
        EchoServer server = new EchoServer(port);
        server.start();
        System.out.println("EchoServer listening on 127.0.0.1:" + server.port());
    }
}
