package socketlabs.echo;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** An echo server on an executor of one thread, which takes its next task when the last client has left. */
public final class EchoServer implements Closeable {

    public static final int DEFAULT_PORT = 7101;

    private final int requestedPort;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Lock lock = new ReentrantLock();
    private ServerSocket serverSocket;
    private Socket client;

    public EchoServer(int port) {
        requestedPort = port;
    }

    public void start() throws IOException {
        serverSocket = new ServerSocket(requestedPort, 100, InetAddress.getLoopbackAddress());
        worker.execute(this::acceptOne);
    }

    public int port() {
        return serverSocket.getLocalPort();
    }

    private void acceptOne() {
        try {
            Socket accepted = serverSocket.accept();
            if (become(accepted)) {
                serve(accepted);
            }
        } catch (IOException e) {
            // closed, or the client was gone before its turn
        }
        lock.lock();
        try {
            if (!worker.isShutdown()) {
                worker.execute(this::acceptOne);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean become(Socket accepted) throws IOException {
        lock.lock();
        try {
            client = accepted;
            if (worker.isShutdown()) {
                accepted.close();
                return false;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            worker.shutdown();
            if (serverSocket != null) {
                serverSocket.close();
            }
            if (client != null) {
                client.close();
            }
        } finally {
            lock.unlock();
        }
        try {
            worker.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void serve(Socket socket) {
        try (socket) {
            echo(socket);
        } catch (IOException e) {
            System.getLogger("echo").log(System.Logger.Level.INFO, () -> socket.getRemoteSocketAddress() + ": " + e);
        }
    }

    /** What is available, but at least one byte. */
    void echo(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        for (int first = in.read(); first >= 0; first = in.read()) {
            byte[] rest = in.readNBytes(in.available());
            byte[] all = new byte[rest.length + 1];
            all[0] = (byte) first;
            System.arraycopy(rest, 0, all, 1, rest.length);
            socket.getOutputStream().write(all);
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
