package socketlabs.fileserver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/**
 * The bytes that go to a client, ready-made. They leave at once: nothing is kept in a buffer, and nothing needs a flush.
 */
final class ClientOutput {

    private static final int SMALL_PIECE = 8 * 1024;

    private final WritableByteChannel channel;
    private final Patience patience;
    private final Traffic traffic;
    private long count;

    ClientOutput(WritableByteChannel channel, Patience patience, Traffic traffic) {
        this.channel = channel;
        this.patience = patience;
        this.traffic = traffic;
    }

    /** Sends all these bytes, and waits until the connection has taken them. */
    void write(byte[] bytes) throws IOException {
        write(ByteBuffer.wrap(bytes));
    }

    /** Sends all that remains in the buffer. */
    void write(ByteBuffer bytes) throws IOException {
        patience.begin(Patience.Phase.SENDING);
        int end = bytes.limit();
        while (bytes.position() < end) {
            bytes.limit(Math.min(end, bytes.position() + patience.piece()));
            sent(channel.write(bytes));
        }
    }

    /** Sends a head and a small body in one system call, and so in one packet if they fit into one. */
    void write(byte[] head, ByteBuffer body) throws IOException {
        if (!(channel instanceof GatheringByteChannel socket)) {
            write(head);
            write(body);
            return;
        }
        patience.begin(Patience.Phase.SENDING);
        ByteBuffer[] both = {ByteBuffer.wrap(head), body};
        while (both[0].hasRemaining() || both[1].hasRemaining()) {
            sent(socket.write(both));
        }
    }

    /**
     * Sends a piece of a file, straight from the system's memory to the connection where the system can do that
     * (sendfile), and waits until the connection has taken it.
     *
     * @param position where in the file the piece begins
     * @param count how long it is at most
     * @return how many bytes were sent, 1 or more; -1 if the file has none there, because it ends before
     */
    long transfer(FileChannel file, long position, long count) throws IOException {
        patience.begin(Patience.Phase.SENDING);
        long n = file.transferTo(position, Math.min(count, patience.piece()), channel);
        return n > 0 ? sent(n) : copy(file, position, count);
    }

    /**
     * Nothing was transferred: either the file ends there, or this is a virtual thread. It does not wait in sendfile for
     * a client that is slow; but it waits in {@code write}, and costs nothing meanwhile.
     */
    private long copy(FileChannel file, long position, long count) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(count, SMALL_PIECE));
        int n = file.read(piece, position);
        if (n > 0) {
            write(piece.flip());
        }
        return n;
    }

    private long sent(long n) throws IOException {
        count += n;
        traffic.bytesSent.add(n);
        patience.moved(n);
        return n;
    }

    /** How many bytes were sent up to now. */
    long count() {
        return count;
    }

    /**
     * Sends the last bytes that this client gets, and ends this direction (half-close), where there are two: the client
     * sees the end of the stream. Whoever is {@linkplain Patience.Phase#LEAVING leaving} can still be sent that.
     */
    void finish(byte[] last) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(last);
        while (bytes.hasRemaining()) {
            sent(channel.write(bytes));
        }
        if (channel instanceof SocketChannel socket) {
            socket.shutdownOutput();
        }
    }
}
