package socketlabs.fileserver;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Accepts clients until it is closed, whatever happens. */
final class Acceptor implements Runnable {

    /** So long does it wait after a failure: a system that has no descriptor left has none a microsecond later either. */
    static final Duration PAUSE = Duration.ofMillis(50);

    /** What is done with a client; it must not take long, for the next one waits. */
    @FunctionalInterface
    interface Welcome {
        void to(SocketChannel client) throws IOException;
    }

    private final ServerSocketChannel listener;
    private final Welcome welcome;

    /**
     * @param listener bound already; it is not the acceptor's to close
     */
    Acceptor(ServerSocketChannel listener, Welcome welcome) {
        this.listener = listener;
        this.welcome = welcome;
    }

    /**
     * Accepts one client after another, and has each welcomed, until the listener is closed. It goes on when
     * {@code accept} fails, because the system has run out of descriptors for instance, after a {@linkplain #PAUSE
     * pause}, and when a client cannot be welcomed, whose connection is closed then; also when that fails with a
     * {@link RuntimeException}, or an {@link OutOfMemoryError} because there is no thread to be had.
     */
    @Override
    public void run() {
        // BEGIN SOLUTION 5.7
        while (listener.isOpen()) {
            try {
                SocketChannel client = listener.accept();
                welcome(client);
            } catch (IOException e) {
                if (listener.isOpen()) {
                    AccessLog.problem("a client could not be accepted: " + e.getMessage());
                    pause();
                }
            }
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.7: accept clients until the listener is closed");
    }
    // BEGIN SOLUTION 5.7

    private void welcome(SocketChannel client) throws IOException {
        try {
            welcome.to(client);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            AccessLog.problem("a client could not be welcomed: " + e.getMessage());
            client.close();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
    // END SOLUTION
}
