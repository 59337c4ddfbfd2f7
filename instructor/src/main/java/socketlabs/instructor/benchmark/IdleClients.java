package socketlabs.instructor.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Thousands of clients that have asked for the time once, and then say nothing. */
final class IdleClients {

    private static final int QUESTIONS = 1000;

    /**
     * What was seen.
     *
     * @param clients that were there
     * @param bytesBefore resident memory of the server without them
     * @param bytesWith the same with them
     * @param before how long a TIME took one client alone
     * @param with how long it took one more client beside them
     */
    record Result(int clients, long bytesBefore, long bytesWith, Waits before, Waits with) {}

    /** Half of the answers came within {@code medianMicros}, the last one of all after {@code mostMicros}. */
    record Waits(double medianMicros, double mostMicros) {}

    private IdleClients() {}

    static Result measure(Program server, int clients) throws IOException, InterruptedException {
        waits(server); // until it is compiled
        Waits before = waits(server);
        long bytesBefore = server.residentBytes();
        List<SocketChannel> idle = new ArrayList<>();
        try {
            for (int i = 0; i < clients; i++) {
                idle.add(connected(server));
            }
            for (SocketChannel channel : idle) {
                if (channel.read(ByteBuffer.allocate(64)) <= 0) {
                    throw new IOException("a client got no answer");
                }
            }
            Waits with = waits(server);
            return new Result(clients, bytesBefore, server.residentBytes(), before, with);
        } finally {
            for (SocketChannel channel : idle) {
                channel.close();
            }
        }
    }

    private static SocketChannel connected(Program server) throws IOException {
        SocketChannel channel = Connection.open(server.port());
        channel.write(Protocol.bytes("TIME\n"));
        return channel;
    }

    private static Waits waits(Program server) throws IOException {
        double[] micros = new double[QUESTIONS];
        try (Connection connection = new Connection(server.port())) {
            for (int i = 0; i < QUESTIONS; i++) {
                long begin = System.nanoTime();
                connection.askTime();
                micros[i] = (System.nanoTime() - begin) / 1e3;
            }
        }
        Arrays.sort(micros);
        return new Waits(micros[QUESTIONS / 2], micros[QUESTIONS - 1]);
    }
}
