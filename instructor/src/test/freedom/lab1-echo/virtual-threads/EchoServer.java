package socketlabs.echo;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.ReentrantLock;

/** An echo server whose thread is virtual. */
public final class EchoServer implements Closeable {

    public static final int DEFAULT_PORT = 7101;

    private final int requestedPort;
    private final ReentrantLock lock = new ReentrantLock();
    private ServerSocket listener;
    private Thread thread;
    private Socket client;
    private boolean closed;

    public EchoServer(int port) {
        requestedPort = port;
    }

    public void start() throws IOException {
        listener = new ServerSocket(requestedPort, 50, InetAddress.getLoopbackAddress());
        thread = Threads.start("echo-server", this::run);
        new Thread(this::stayAlive, "echo-server-alive").start();
    }

    /** With virtual threads only, the program would end when main() returns. */
    private void stayAlive() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void run() {
        while (true) {
            try {
                Socket accepted = listener.accept();
                serve(accepted);
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (listener == null) {
            return;
        }
        lock.lock();
        try {
            closed = true;
            listener.close();
            if (client != null) {
                client.close();
            }
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void serve(Socket socket) {
        try (socket) {
            if (register(socket)) {
                echo(socket);
            }
        } catch (IOException e) {
            System.err.println(socket.getRemoteSocketAddress() + ": " + e.getMessage());
        }
    }

    private boolean register(Socket socket) {
        lock.lock();
        try {
            client = socket;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    void echo(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        byte[] buffer = new byte[1000];
        for (int n = in.read(buffer); n != -1; n = in.read(buffer)) {
            out.write(buffer, 0, n);
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
