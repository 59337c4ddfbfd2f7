package socketlabs.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;

/**
 * A stream that does on demand what a real one does rarely: gives its bytes in pieces of a chosen size, then ends, or
 * fails like a connection that breaks. Code that reads on and on after the end is stopped, and the test fails.
 */
public final class ScriptedInput extends InputStream {

    /** A loop that has not noticed the end by now never will. */
    private static final int READS_AFTER_END = 1000;

    private final byte[] bytes;
    private final int pieceSize;
    private final IOException failure;
    private final TestRun run = TestRun.current();
    private int position;
    private int readsAfterEnd;
    private boolean closed;

    private ScriptedInput(byte[] bytes, int pieceSize, IOException failure) {
        this.bytes = bytes;
        this.pieceSize = pieceSize;
        this.failure = failure;
    }

    /** Gives these bytes, at most so many to a read, then the end of the stream. */
    public static ScriptedInput ending(byte[] bytes, int pieceSize) {
        return new ScriptedInput(bytes, pieceSize, null);
    }

    /** Gives these bytes, at most so many to a read, then fails as if the other side had reset the connection. */
    public static ScriptedInput breaking(byte[] bytes, int pieceSize) {
        return new ScriptedInput(bytes, pieceSize, new SocketException("Connection reset"));
    }

    @Override
    public synchronized int read() throws IOException {
        return position < bytes.length ? bytes[position++] & 0xff : atEnd();
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == bytes.length) {
            return atEnd();
        }
        int n = Math.min(Math.min(length, pieceSize), bytes.length - position);
        System.arraycopy(bytes, position, buffer, offset, n);
        position += n;
        return n;
    }

    @Override
    public synchronized int available() {
        return Math.min(pieceSize, bytes.length - position);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    /** Whether somebody has closed it. It goes on giving its bytes: what that is to mean, the test says. */
    public synchronized boolean isClosed() {
        return closed;
    }

    private int atEnd() throws IOException {
        if (++readsAfterEnd > READS_AFTER_END) {
            throw run.fail(tooManyReads());
        }
        if (failure != null) {
            throw failure;
        }
        return -1;
    }

    private StepFailure tooManyReads() {
        String end =
                failure == null ? "returned -1, the end of the stream" : "failed with \"" + failure.getMessage() + "\"";
        return new StepFailure(Report.builder()
                .fact("sent", Texts.count(bytes.length, "byte") + ", then read() " + end)
                .fact("happened", "read() was called " + READS_AFTER_END + " times more")
                .threads(run, StudentThreads.look(run))
                .likely(
                        failure == null
                                ? Symptom.END_IGNORED
                                : "the exception is caught inside the loop, and the loop goes on")
                .build());
    }
}
