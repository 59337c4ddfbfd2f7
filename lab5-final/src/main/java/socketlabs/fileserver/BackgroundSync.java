package socketlabs.fileserver;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Has a large file brought to the disk while it is still being written, on a thread of its own: otherwise all of that
 * would wait until the end, and somebody for it. Ready-made; without it, everything would just take longer.
 */
final class BackgroundSync implements Closeable {

    /** What is written meanwhile; small enough that little is left in the end, large enough that it is worth a sync. */
    private static final long STRIDE = 32L * 1024 * 1024;

    private final FileChannel file;
    private long unsynced;
    private ExecutorService thread;
    private Future<?> sync;

    BackgroundSync(FileChannel file) {
        this.file = file;
    }

    /** So many more bytes were written. */
    void written(long bytes) throws IOException {
        unsynced += bytes;
        if (unsynced >= STRIDE && (sync == null || sync.isDone())) {
            await();
            unsynced = 0;
            if (thread == null) {
                thread = Threads.one("file-server-sync");
            }
            sync = thread.submit(() -> {
                file.force(false);
                return null;
            });
        }
    }

    /** Brings all that was written, and the file's size, to the disk. */
    void finish() throws IOException {
        await();
        file.force(true);
    }

    /** A system tells only once that something did not get to the disk: so that must not go unheard. */
    private void await() throws IOException {
        if (sync == null) {
            return;
        }
        try {
            sync.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the file was brought to the disk");
        }
    }

    /** Ends the thread, if there is one; the file is not closed. May be called twice. */
    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
        }
    }
}
