package socketlabs.echo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** An echo server that takes byte by byte, between buffers; it flushes before it would have to wait. */
public final class EchoServer implements Closeable, Runnable {

    public static final int DEFAULT_PORT = 7101;

    private final int port;
    private volatile ServerSocket serverSocket;
    private volatile Socket current;
    private volatile boolean stop;
    private Thread thread;

    public EchoServer(int port) {
        this.port = port;
    }

    public void start() throws IOException {
        serverSocket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        thread = new Thread(this);
        thread.start();
    }

    public int port() {
        return serverSocket.getLocalPort();
    }

    @Override
    public void run() {
        while (!stop) {
            Socket client;
            try {
                client = serverSocket.accept();
            } catch (IOException e) {
                continue;
            }
            current = client;
            serve(client);
            current = null;
        }
    }

    @Override
    public void close() throws IOException {
        stop = true;
        if (serverSocket != null) {
            serverSocket.close();
        }
        Socket client = current;
        if (client != null) {
            client.close();
        }
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void serve(Socket client) {
        try {
            if (!stop) {
                echo(client);
            }
        } catch (IOException e) {
            System.err.println("lost " + client.getRemoteSocketAddress() + ": " + e.getMessage());
        }
        try {
            client.close();
        } catch (IOException e) {
            System.err.println("could not close: " + e.getMessage());
        }
    }

    void echo(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        OutputStream out = new BufferedOutputStream(client.getOutputStream());
        int b = in.read();
        while (b != -1) {
            out.write(b);
            if (in.available() == 0) {
                out.flush();
            }
            b = in.read();
        }
        out.flush();
    }

    /** Runs a server until the program is told to end. */
    public static void main(String[] args) throws IOException {
        int port = new Arguments("EchoServer [port]", args, 0, 1).port(0, DEFAULT_PORT);
        EchoServer server = new EchoServer(port);
        server.start();
        System.out.println("EchoServer listening on 127.0.0.1:" + server.port());
    }
}
