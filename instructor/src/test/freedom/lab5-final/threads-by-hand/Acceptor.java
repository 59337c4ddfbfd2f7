package socketlabs.fileserver;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Ends by the exception that says that the listener is closed. */
final class Acceptor implements Runnable {

    static final Duration PAUSE = Duration.ofMillis(50);

    @FunctionalInterface
    interface Welcome {
        void to(SocketChannel client) throws IOException;
    }

    private final ServerSocketChannel listener;
    private final Welcome welcome;

    Acceptor(ServerSocketChannel listener, Welcome welcome) {
        this.listener = listener;
        this.welcome = welcome;
    }

    @Override
    public void run() {
        while (true) {
            SocketChannel client = null;
            try {
                client = listener.accept();
                welcome.to(client);
            } catch (ClosedChannelException closed) {
                if (client == null) {
                    return;
                }
            } catch (Throwable e) {
                close(client);
            }
        }
    }

    private static void close(SocketChannel client) {
        try {
            if (client == null) {
                LockSupport.parkNanos(PAUSE.toNanos());
            } else {
                client.close();
            }
        } catch (IOException e) {
            AccessLog.problem("not closed: " + e);
        }
    }
}
