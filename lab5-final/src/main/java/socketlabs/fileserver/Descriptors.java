package socketlabs.fileserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/**
 * What a server has to do with descriptors while there are some. Ready-made.
 *
 * <p>The JDK opens descriptors of its own the first time that a connection is closed, and that a virtual thread waits for
 * a peer. If the process has none left just then, classes fail to load, and they fail for good: no connection could be
 * closed any more, so no descriptor would ever come back.
 */
final class Descriptors {

    private Descriptors() {}

    /** Waits for a client on one of these threads, and closes a channel, so that all that takes is loaded. */
    static void prepare(ExecutorService threads) throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            threads.submit(() -> waitInVain(listener.socket())).get();
        } catch (ExecutionException e) {
            throw new IOException("no thread can wait: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Void waitInVain(ServerSocket listener) throws IOException {
        listener.setSoTimeout(1);
        try {
            listener.accept().close();
        } catch (SocketTimeoutException e) {
            // It has waited, and that is all.
        }
        return null;
    }
}
