package socketlabs.echo;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** All that this lab does with sockets, in functions. */
final class Sockets {

    private Sockets() {}

    static ServerSocket listen(int port) throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException | RuntimeException e) {
            listener.close();
            throw e;
        }
        return listener;
    }

    static Thread acceptAll(ServerSocket listener, Consumer<Socket> service) {
        Thread thread = new Thread(() -> {
            while (!listener.isClosed()) {
                try {
                    service.accept(listener.accept());
                } catch (IOException e) {
                    // the condition of the loop tells whether to go on
                }
            }
        });
        thread.setName("accept on " + listener.getLocalPort());
        thread.start();
        return thread;
    }

    static long copy(InputStream in, OutputStream out) throws IOException {
        byte[] chunk = new byte[1 << 15];
        long total = 0;
        while (true) {
            int n = in.read(chunk, 0, chunk.length);
            if (n < 0) {
                out.flush();
                return total;
            }
            out.write(chunk, 0, n);
            out.flush();
            total += n;
        }
    }

    static byte[] readExactly(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int count = 0; count < length; ) {
            int n = in.read(bytes, count, length - count);
            if (n < 0) {
                throw new EOFException("read " + count + " bytes of " + length);
            }
            count += n;
        }
        return bytes;
    }

    static void closeQuietly(AutoCloseable thing) {
        try {
            if (thing != null) {
                thing.close();
            }
        } catch (Exception e) {
            System.err.println("close: " + e);
        }
    }

    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread != null && thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
