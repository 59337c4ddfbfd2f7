package socketlabs.instructor.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Small files on many connections at once, for some seconds; on each connection, the next request leaves when the reply
 * is whole. All files have the same size, and names of the same length, so all replies of one server are equally long:
 * the client learns how long, and then only counts.
 */
final class ManyDownloads {

    private static final int BUFFER_SIZE = 256 * 1024;
    private static final int SILENCE_MILLIS = 20_000;

    /**
     * What was seen.
     *
     * @param perSecond replies
     * @param serverCpuMicros CPU time of the server for each of them
     * @param clientCpuMicros CPU time of this client for each of them
     */
    record Rate(double perSecond, double serverCpuMicros, double clientCpuMicros) {}

    private final Program server;
    private final List<String> names;
    private final int connections;
    private final int threads;

    ManyDownloads(Program server, List<String> names, int connections, int threads) {
        this.server = server;
        this.names = names;
        this.connections = connections;
        this.threads = threads;
    }

    Rate run(double seconds) throws IOException, InterruptedException {
        long replyLength = replyLength();
        double serverBefore = server.cpuSeconds();
        double clientBefore = ownCpuSeconds();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        long replies = inParallel(thread -> new Loop(thread, replyLength, end).run());
        double took = (System.nanoTime() - begin) / 1e9;
        return new Rate(
                replies / took,
                (server.cpuSeconds() - serverBefore) * 1e6 / replies,
                (ownCpuSeconds() - clientBefore) * 1e6 / replies);
    }

    private long replyLength() throws IOException {
        try (Connection connection = new Connection(server.port())) {
            return connection.get(server.protocol(), names.get(0));
        }
    }

    private static double ownCpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private interface Work {
        long of(int thread) throws IOException;
    }

    private long inParallel(Work work) throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                tasks.add(() -> work.of(thread));
            }
            long sum = 0;
            for (Future<Long> future : executor.invokeAll(tasks)) {
                sum += future.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            executor.shutdown();
            executor.awaitTermination(5, TimeUnit.SECONDS);
        }
    }

    /** One thread, with its share of the connections. */
    private final class Loop {

        private final int thread;
        private final long replyLength;
        private final long end;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_SIZE);
        private long replies;

        Loop(int thread, long replyLength, long end) {
            this.thread = thread;
            this.replyLength = replyLength;
            this.end = end;
        }

        long run() throws IOException {
            List<SocketChannel> channels = new ArrayList<>();
            try (Selector selector = Selector.open()) {
                for (int i = thread; i < connections; i += threads) {
                    SocketChannel channel = Connection.open(server.port());
                    channels.add(channel);
                    channel.configureBlocking(false);
                    channel.register(selector, SelectionKey.OP_READ, new Exchange(channel, i));
                }
                for (SelectionKey key : selector.keys()) {
                    ((Exchange) key.attachment()).ask();
                }
                while (System.nanoTime() < end) {
                    if (selector.select(key -> receive((Exchange) key.attachment()), SILENCE_MILLIS) == 0) {
                        throw new IOException("nothing has come for " + SILENCE_MILLIS / 1000 + " s");
                    }
                }
                return replies;
            } catch (FailedException e) {
                throw new IOException(e.getMessage(), e);
            } finally {
                for (SocketChannel channel : channels) {
                    channel.close();
                }
            }
        }

        private void receive(Exchange exchange) {
            try {
                if (exchange.receive(buffer)) {
                    replies++;
                    exchange.ask();
                }
            } catch (IOException e) {
                throw new FailedException(e);
            }
        }

        /** A connection, and how much of a reply is still to come on it. */
        private final class Exchange {

            private final SocketChannel channel;
            private final List<ByteBuffer> requests = names.stream()
                    .map(server.protocol()::get)
                    .map(Exchange::direct)
                    .toList();
            private int next;
            private long left;

            Exchange(SocketChannel channel, int number) {
                this.channel = channel;
                this.next = number;
            }

            private static ByteBuffer direct(ByteBuffer bytes) {
                return ByteBuffer.allocateDirect(bytes.remaining()).put(bytes).flip();
            }

            void ask() throws IOException {
                ByteBuffer request = requests.get(next++ % requests.size());
                channel.write(request.rewind());
                if (request.hasRemaining()) {
                    throw new IOException("a request did not leave whole");
                }
                left = replyLength;
            }

            /** Takes what has come, and tells whether the reply is whole. */
            boolean receive(ByteBuffer buffer) throws IOException {
                int n = channel.read(buffer.clear());
                if (n == -1) {
                    throw new IOException("the server has ended a connection");
                }
                left -= n;
                if (left < 0) {
                    throw new IOException("a reply was longer than another one, by " + -left + " bytes");
                }
                return left == 0;
            }
        }
    }

    /** What a selector's action cannot throw. */
    private static final class FailedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        FailedException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
