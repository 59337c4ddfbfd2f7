package socketlabs.multiclient;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Clients that ask all the time, each on a thread of its own, from the moment they are made until they are closed. */
final class BusyClients implements Closeable {

    private static final double NANOS = 1e9;

    private final List<LoadClient> clients = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLongArray replies;
    private volatile boolean closed;

    BusyClients(int port, int count) throws IOException {
        replies = new AtomicLongArray(count);
        for (int i = 0; i < count; i++) {
            clients.add(new LoadClient(port));
        }
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.add(new Thread(() -> askUntilClosed(number), "load-client-" + number));
        }
        threads.forEach(Thread::start);
    }

    private void askUntilClosed(int number) {
        try {
            while (!closed) {
                clients.get(number).askTime();
                replies.incrementAndGet(number);
            }
        } catch (IOException e) {
            if (!closed) {
                System.out.println("client " + number + ": " + e.getMessage());
            }
        }
    }

    /** How many replies each client has got so far. */
    Count count() {
        return new Count(
                System.nanoTime(),
                IntStream.range(0, replies.length()).mapToLong(replies::get).toArray());
    }

    /** The replies of each client, at a moment. */
    record Count(long nanoTime, long[] replies) {

        /** Such as {@code 12345 (16)}: replies a second since then, and how many of the clients have ever got one. */
        String since(Count before) {
            double seconds = (nanoTime - before.nanoTime) / NANOS;
            long more =
                    LongStream.of(replies).sum() - LongStream.of(before.replies).sum();
            long served = LongStream.of(replies).filter(count -> count > 0).count();
            return String.format(Locale.ROOT, "%.0f (%d)", more / seconds, served);
        }
    }

    /** Ends their connections, and waits for the threads. */
    @Override
    public void close() throws IOException {
        closed = true;
        for (LoadClient client : clients) {
            client.close();
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
