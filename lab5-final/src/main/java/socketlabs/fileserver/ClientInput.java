package socketlabs.fileserver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * The bytes that come from a client, ready-made. Its buffer is small, for there may be ten thousand clients that just
 * sit there; what is read in large pieces, the content of a file, passes by it.
 */
final class ClientInput extends InputStream {

    private static final int BUFFER_SIZE = 1024;
    private static final int SKIP_SIZE = 64 * 1024;

    private final ReadableByteChannel channel;
    private final Patience patience;
    private final Traffic traffic;

    /** Holds what has come and was not read yet, from its position to its limit. */
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE).flip();

    private long count;

    ClientInput(ReadableByteChannel channel, Patience patience, Traffic traffic) {
        this.channel = channel;
        this.patience = patience;
        this.traffic = traffic;
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return length == 0 ? 0 : read(ByteBuffer.wrap(bytes, offset, length));
    }

    /**
     * Reads what has come so far, as much as there is room for, and waits if nothing has come.
     *
     * @param target with room for a byte at least
     * @return how many bytes were read; -1 at the end of the stream
     */
    int read(ByteBuffer target) throws IOException {
        if (!buffer.hasRemaining() && target.remaining() >= BUFFER_SIZE) {
            return receive(target);
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(buffer.remaining(), target.remaining());
        target.put(buffer.slice(buffer.position(), n));
        buffer.position(buffer.position() + n);
        return n;
    }

    /**
     * Reads bytes and throws them away: so many, or up to the end of the stream.
     *
     * @return how many there were
     */
    long discard(long most) throws IOException {
        ByteBuffer rubbish = ByteBuffer.allocate(SKIP_SIZE);
        long discarded = 0;
        int n = 0;
        while (n != -1 && discarded < most) {
            rubbish.clear().limit((int) Math.min(SKIP_SIZE, most - discarded));
            n = read(rubbish);
            discarded += Math.max(n, 0);
        }
        return discarded;
    }

    /** How many bytes have come up to now. */
    long count() {
        return count;
    }

    /** Sees to it that there is something in the buffer, unless the stream has ended. */
    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        buffer.clear();
        int n = 0;
        try {
            n = receive(buffer);
        } finally {
            buffer.flip();
        }
        return n > 0;
    }

    private int receive(ByteBuffer target) throws IOException {
        int n = channel.read(target);
        if (n > 0) {
            count += n;
            traffic.bytesReceived.add(n);
            patience.moved(n);
        }
        return n;
    }
}
