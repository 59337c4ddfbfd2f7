package socketlabs.echo;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** An echo server that is only the glue between functions. */
public final class EchoServer implements Closeable {

    public static final int DEFAULT_PORT = 7101;

    private final int requested;
    private volatile ServerSocket listener;
    private volatile Socket client;
    private Thread thread;

    public EchoServer(int port) {
        requested = port;
    }

    public void start() throws IOException {
        listener = Sockets.listen(requested);
        thread = Sockets.acceptAll(listener, this::serve);
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        Sockets.closeQuietly(listener);
        Sockets.closeQuietly(client);
        Sockets.join(thread);
    }

    void serve(Socket socket) {
        client = socket;
        try {
            if (listener == null || !listener.isClosed()) {
                echo(socket);
            }
        } catch (IOException e) {
            System.err.println("client " + socket.getRemoteSocketAddress() + ": " + e);
        } finally {
            Sockets.closeQuietly(socket);
        }
    }

    void echo(Socket socket) throws IOException {
        Sockets.copy(socket.getInputStream(), socket.getOutputStream());
    }

    /** Runs a server until the program is told to end. */
    public static void main(String[] args) throws IOException {
        int port = new Arguments("EchoServer [port]", args, 0, 1).port(0, DEFAULT_PORT);
        EchoServer server = new EchoServer(port);
        server.start();
        System.out.println("EchoServer listening on 127.0.0.1:" + server.port());
    }
}
