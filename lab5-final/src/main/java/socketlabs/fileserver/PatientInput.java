package socketlabs.fileserver;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;

/**
 * What comes from a server, for as long as something comes, ready-made. A server may be slow; but for each
 * {@value #PIECE} bytes it has a limit of time, and not for each byte: so it cannot keep a client for ever, neither by
 * silence nor by a byte now and then. With a limit of 30 seconds a reply's first line is there after 30 seconds, or
 * never, and a file comes with 34 bytes a second at least.
 *
 * <p>For one thread at a time.
 */
final class PatientInput extends InputStream {

    /** So many bytes, or the last ones of what is waited for, must come within the limit. */
    static final int PIECE = 1024;

    private static final int BUFFER_SIZE = 8 * 1024;

    private final Socket socket;
    private final Duration limit;

    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int position;
    private int end;

    private long deadline;
    private int cameSince;

    PatientInput(Socket socket, Duration limit) {
        this.socket = socket;
        this.limit = limit;
        restart();
    }

    Duration limit() {
        return limit;
    }

    /** The limit begins now: to be called when something is about to be waited for. */
    void restart() {
        deadline = System.nanoTime() + limit.toNanos();
        cameSince = 0;
    }

    /**
     * Waits until there is something to read, a byte or the end, and leaves it there.
     *
     * @throws SocketTimeoutException if the limit passes before that
     */
    void await() throws IOException {
        if (position == end) {
            fill();
        }
    }

    /** Whether the other side says nothing right now: neither a byte, nor that it has finished. */
    boolean isSilent() throws IOException {
        if (position < end) {
            return false;
        }
        socket.setSoTimeout(1);
        try {
            fillOnce();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }

    @Override
    public int read() throws IOException {
        await();
        return position < end ? buffer[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (position == end && length >= BUFFER_SIZE) {
            return receive(target, offset, length); // no need to copy it twice
        }
        await();
        int n = Math.min(length, end - position);
        System.arraycopy(buffer, position, target, offset, n);
        position += n;
        return n == 0 ? -1 : n;
    }

    private void fill() throws IOException {
        position = 0;
        end = 0; // should nothing come
        end = Math.max(0, receive(buffer, 0, BUFFER_SIZE));
    }

    private void fillOnce() throws IOException {
        position = 0;
        end = 0;
        end = Math.max(0, socket.getInputStream().read(buffer, 0, BUFFER_SIZE));
    }

    private int receive(byte[] target, int offset, int length) throws IOException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw tooSlow();
        }
        socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, left / 1_000_000 + 1));
        int n;
        try {
            n = socket.getInputStream().read(target, offset, length);
        } catch (SocketTimeoutException e) {
            throw tooSlow();
        }
        cameSince += Math.max(0, n);
        if (cameSince >= PIECE) {
            restart();
        }
        return n;
    }

    private SocketTimeoutException tooSlow() {
        String came = cameSince == 0 ? "nothing" : "only " + cameSince + " bytes";
        return new SocketTimeoutException("the server has sent " + came + " for " + inWords(limit));
    }

    private static String inWords(Duration time) {
        return time.toSeconds() > 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
