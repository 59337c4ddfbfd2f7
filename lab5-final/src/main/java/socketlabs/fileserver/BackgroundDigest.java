package socketlabs.fileserver;

import java.io.Closeable;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/**
 * A SHA-256 that is computed on a thread of its own, while the one who brings the bytes goes on and fetches more: hashing
 * takes longer than receiving and writing together. Ready-made; a plain {@link MessageDigest} gives the same digest.
 *
 * <p>Small contents are hashed at once, and so are all beyond the first few that are under way: where every core is busy
 * already, a further thread only takes memory.
 */
final class BackgroundDigest implements Closeable {

    private static final long WORTH_A_THREAD = 1024 * 1024;
    private static final int PIECE = 128 * 1024;
    private static final int PIECES = 4;
    private static final Semaphore THREADS = new Semaphore(16);

    private final MessageDigest sha256 = Sha256.start();
    private final boolean isInBackground;
    private ExecutorService thread;

    /** The pieces that nobody uses now. */
    private BlockingQueue<byte[]> free;

    /**
     * @param size that the content will have
     */
    BackgroundDigest(long size) {
        isInBackground = size >= WORTH_A_THREAD && THREADS.tryAcquire();
        if (isInBackground) {
            thread = Threads.one("file-server-digest");
            free = new ArrayBlockingQueue<>(PIECES);
            for (int i = 0; i < PIECES; i++) {
                free.add(new byte[PIECE]);
            }
        }
    }

    /** Takes all that remains in the buffer, which can be used for something else afterwards. */
    void update(ByteBuffer bytes) throws InterruptedIOException {
        if (!isInBackground) {
            sha256.update(bytes);
        }
        while (bytes.hasRemaining()) {
            byte[] piece = freePiece();
            int length = Math.min(piece.length, bytes.remaining());
            bytes.get(piece, 0, length);
            thread.execute(() -> {
                try {
                    sha256.update(piece, 0, length);
                } finally { // somebody waits for it, whatever happened; the digest is wrong then, and refused
                    free.add(piece);
                }
            });
        }
    }

    private byte[] freePiece() throws InterruptedIOException {
        try {
            return free.take();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** The digest of all the bytes. */
    byte[] digest() throws InterruptedIOException {
        try {
            for (int i = 0; isInBackground && i < PIECES; i++) {
                free.take(); // when all are back, all are hashed
            }
            return sha256.digest();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted while the content was hashed");
    }

    /** Ends the thread, if there is one. May be called twice. */
    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
            THREADS.release();
        }
    }
}
