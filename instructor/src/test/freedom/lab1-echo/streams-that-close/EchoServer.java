package socketlabs.echo;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * An echo server that closes a client by closing its streams, asks the socket before each read whether it is still
 * connected, and logs the client's address in parts: all of that is right for a real socket.
 */
public final class EchoServer implements Closeable {

    public static final int DEFAULT_PORT = 7101;

    private final int requestedPort;
    private ServerSocket listener;
    private Thread thread;
    private volatile Socket client;

    public EchoServer(int port) {
        requestedPort = port;
    }

    public void start() throws IOException {
        listener = new ServerSocket(requestedPort, 50, InetAddress.getLoopbackAddress());
        thread = new Thread(this::acceptClients, "echo-server");
        thread.start();
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void acceptClients() {
        while (!listener.isClosed()) {
            try {
                client = listener.accept();
                if (listener.isClosed()) {
                    client.close();
                    return;
                }
            } catch (IOException e) {
                continue;
            }
            serve(client);
        }
    }

    @Override
    public void close() throws IOException {
        if (listener == null) {
            return;
        }
        listener.close();
        if (client != null) {
            client.close();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void serve(Socket socket) {
        String address = socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
        try (InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream()) {
            copy(socket, in, out);
        } catch (IOException e) {
            System.err.println("client " + address + ": " + e.getMessage());
        }
    }

    void echo(Socket socket) throws IOException {
        copy(socket, socket.getInputStream(), socket.getOutputStream());
    }

    private static void copy(Socket socket, InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[8192];
        int n;
        while (socket.isConnected() && (n = in.read(buffer)) != -1) {
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
