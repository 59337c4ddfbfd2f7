package socketlabs.echo;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** An echo server as short as the JDK allows: one lock, and transferTo. */
public final class EchoServer implements Closeable {

    public static final int DEFAULT_PORT = 7101;

    private final int port;
    private ServerSocket server;
    private Thread thread;
    private Socket client;

    public EchoServer(int port) {
        this.port = port;
    }

    public synchronized void start() throws IOException {
        server = new ServerSocket(port, 0, InetAddress.getByName("127.0.0.1"));
        thread = new Thread(() -> {
            for (Socket next = next(); next != null; next = next()) {
                serve(next);
            }
        });
        thread.start();
    }

    public synchronized int port() {
        return server.getLocalPort();
    }

    /** The next client, or null when the server is closed. */
    private Socket next() {
        while (true) {
            try {
                Socket accepted = server.accept();
                synchronized (this) {
                    client = accepted;
                    if (server.isClosed()) {
                        accepted.close();
                        return null;
                    }
                }
                return accepted;
            } catch (SocketException e) {
                if (server.isClosed()) {
                    return null;
                }
            } catch (IOException e) {
                System.err.println(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (server == null) {
                return;
            }
            server.close();
            if (client != null) {
                client.close();
            }
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void serve(Socket socket) {
        try (Socket s = socket) {
            echo(s);
        } catch (IOException e) {
            System.err.println("client " + socket.getRemoteSocketAddress() + " failed: " + e.getMessage());
        }
    }

    void echo(Socket socket) throws IOException {
        socket.getInputStream().transferTo(socket.getOutputStream());
    }

    /** Runs a server until the program is told to end. */
    public static void main(String[] args) throws IOException {
        int port = new Arguments("EchoServer [port]", args, 0, 1).port(0, DEFAULT_PORT);
        EchoServer server = new EchoServer(port);
        server.start();
        System.out.println("EchoServer listening on 127.0.0.1:" + server.port());
    }
}
