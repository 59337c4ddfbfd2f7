package socketlabs.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import socketlabs.testkit.ScriptedSocket;

/**
 * A client that sends a frame with a wrong length, and then a rest, in pieces, before it finishes. Each piece comes some
 * time after the one before. A read keeps the socket's SO_TIMEOUT, and ends when the socket is closed, as on a real
 * connection.
 */
final class RestForTest extends InputStream {

    private static final long LOOK_NANOS = 1_000_000;

    private final byte[] frame = FrameForTest.length(-1);
    private final int pieces;
    private final int pieceSize;
    private final long pause;
    private final Socket socket = new ScriptedSocket(this, OutputStream.nullOutputStream());

    private int framePosition;
    private long begun;
    private boolean seen;
    private volatile int taken;
    private volatile boolean takenTooEarly;

    RestForTest(int pieces, int pieceSize, Duration pause) {
        this.pieces = pieces;
        this.pieceSize = pieceSize;
        this.pause = pause.toNanos();
    }

    /** The server's end of the connection. */
    Socket socket() {
        return socket;
    }

    /** So many bytes there are after the frame. */
    int size() {
        return pieces * pieceSize;
    }

    /** So many of them were read. */
    int taken() {
        return taken;
    }

    /** Whether some were asked for before the server had finished. */
    boolean takenTooEarly() {
        return takenTooEarly;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (framePosition < frame.length) {
            int n = Math.min(length, frame.length - framePosition);
            System.arraycopy(frame, framePosition, buffer, offset, n);
            framePosition += n;
            return n;
        }
        takenTooEarly |= !socket.isOutputShutdown();
        begin();
        if (taken == size()) {
            return -1;
        }
        awaitPiece();
        int n = Math.min(length, leftOfPiece());
        taken += n;
        seen = leftOfPiece() < pieceSize;
        return n;
    }

    /** A piece that comes without a pause is on its way when it is first asked for, and there when it is asked for again. */
    @Override
    public int available() {
        if (framePosition < frame.length) {
            return frame.length - framePosition;
        }
        begin();
        boolean there = seen && System.nanoTime() - begun >= due();
        seen = true;
        return there && taken < size() ? leftOfPiece() : 0;
    }

    private void begin() {
        if (begun == 0) {
            begun = System.nanoTime();
        }
    }

    private int leftOfPiece() {
        return pieceSize - taken % pieceSize;
    }

    /** When the current piece comes, counted from the first look at the rest. */
    private long due() {
        return (taken / pieceSize + 1) * pause;
    }

    private void awaitPiece() throws IOException {
        long start = System.nanoTime();
        long limit = socket.getSoTimeout() * 1_000_000L;
        while (System.nanoTime() - begun < due()) {
            if (socket.isClosed()) {
                throw new SocketException("Socket closed");
            }
            if (limit > 0 && System.nanoTime() - start >= limit) {
                throw new SocketTimeoutException("Read timed out");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
