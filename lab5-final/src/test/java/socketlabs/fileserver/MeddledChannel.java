package socketlabs.fileserver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes to a client, kept in memory. It takes only so many bytes at a time, as a connection may, and once, after so
 * many bytes, something happens elsewhere.
 */
final class MeddledChannel implements GatheringByteChannel {

    /** What happens meanwhile. */
    @FunctionalInterface
    interface Meddling {
        void run() throws IOException;
    }

    private final int most;
    private final long after;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final List<Integer> writes = new ArrayList<>();
    private Meddling meddling;

    /** A channel that takes everything at once. */
    MeddledChannel() {
        this(Integer.MAX_VALUE, Long.MAX_VALUE, () -> {});
    }

    /**
     * @param most so many bytes does a write take
     * @param after so many bytes were taken when the meddling happens
     */
    MeddledChannel(int most, long after, Meddling meddling) {
        this.most = most;
        this.after = after;
        this.meddling = meddling;
    }

    @Override
    public synchronized int write(ByteBuffer bytes) throws IOException {
        byte[] piece = new byte[Math.min(bytes.remaining(), most)];
        bytes.get(piece);
        took(piece);
        writes.add(piece.length);
        return piece.length;
    }

    @Override
    public synchronized long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            byte[] piece = new byte[(int) Math.min(sources[i].remaining(), most - total)];
            sources[i].get(piece);
            took(piece);
            total += piece.length;
        }
        writes.add((int) total);
        return total;
    }

    private void took(byte[] piece) throws IOException {
        taken.writeBytes(piece);
        if (meddling != null && taken.size() >= after) {
            meddling.run(); // what throws, throws each time: the connection is broken
            meddling = null;
        }
    }

    @Override
    public synchronized long write(ByteBuffer[] sources) throws IOException {
        return write(sources, 0, sources.length);
    }

    /** All that was taken. */
    synchronized byte[] taken() {
        return taken.toByteArray();
    }

    /** How many bytes each write has brought. */
    synchronized List<Integer> writes() {
        return List.copyOf(writes);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
