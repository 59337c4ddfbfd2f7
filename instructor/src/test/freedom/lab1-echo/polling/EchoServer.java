package socketlabs.echo;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** An echo server that is never woken: it looks up ten times a second whether it is to go on. */
public final class EchoServer implements Closeable {

    public static final int DEFAULT_PORT = 7101;

    private static final int LOOK_UP_MILLIS = 100;

    private final int wantedPort;
    private volatile boolean goOn = true;
    private volatile Socket served;
    private ServerSocket listener;
    private Thread loop;

    public EchoServer(int port) {
        wantedPort = port;
    }

    public void start() throws IOException {
        listener = new ServerSocket(wantedPort, 50, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(LOOK_UP_MILLIS);
        loop = new Thread(this::loop, "echo");
        loop.start();
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void loop() {
        while (goOn) {
            try {
                serve(listener.accept());
            } catch (SocketTimeoutException e) {
                continue;
            } catch (IOException e) {
                System.err.println("accept: " + e);
            }
        }
        try {
            listener.close();
        } catch (IOException e) {
            System.err.println("close: " + e);
        }
    }

    @Override
    public void close() {
        goOn = false;
        if (loop == null) {
            return;
        }
        Socket client = served;
        if (client != null) {
            try {
                client.close(); // no time-out ends a write
            } catch (IOException e) {
                System.err.println("close: " + e);
            }
        }
        try {
            loop.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void serve(Socket client) {
        try (client) {
            served = client;
            echo(client);
        } catch (IOException e) {
            System.err.println(client.getRemoteSocketAddress() + ": " + e);
        }
    }

    void echo(Socket client) throws IOException {
        client.setSoTimeout(LOOK_UP_MILLIS);
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[4096];
        int n = 0;
        while (n >= 0 && goOn) {
            try {
                n = in.read(buffer);
            } catch (SocketTimeoutException e) {
                n = 0;
            }
            if (n > 0) {
                out.write(buffer, 0, n);
            }
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
