package socketlabs.multiclient;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** One client, as the server has it in hand: its connection, and the ways to end it so that no reply gets lost. */
final class Client implements Closeable {

    /** So many bytes are read at most, only to be thrown away: 16 MiB. */
    static final long MOST_DRAINED = 16L * 1024 * 1024;

    private final Socket socket;

    /** All that the client sends. Asked of the socket once: it does not give it any more when its input is shut down. */
    private final InputStream in;

    private final InputStream requests = new Requests();

    // BEGIN SOLUTION 4.5
    private static final int BUFFER_SIZE = 8 * 1024;

    // END SOLUTION
    // BEGIN SOLUTION 4.6
    /** Whether its thread waits for a request, or soon will. Guarded by this. */
    private boolean waiting;

    /** Whether no more requests are to be read. Guarded by this. */
    private boolean ended;

    // END SOLUTION
    Client(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** Where it is: {@code /127.0.0.1:50000}. */
    String address() {
        return String.valueOf(socket.getRemoteSocketAddress());
    }

    /** Lets reads of the requests fail with a {@link SocketTimeoutException} when nothing has come for so long. */
    void limitIdleTime(Duration limit) throws IOException {
        socket.setSoTimeout((int) limit.toMillis());
    }

    /** Lets small replies leave at once: none has to wait until the client has confirmed the one before. */
    void hurry() throws IOException {
        socket.setTcpNoDelay(true);
    }

    /** What the client sends, until it has finished, or {@link #endRequests} was called. */
    InputStream requests() {
        return requests;
    }

    /** Where the replies go. */
    OutputStream replies() throws IOException {
        return socket.getOutputStream();
    }

    /** Says that no more replies will come (half-close): the client sees the end of the stream after the last one. */
    void finishReplies() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * Reads what the client still sends, and throws it away, until it has finished, too. But not for ever: at most
     * {@link #MOST_DRAINED} bytes, give or take a buffer, and no longer than the limit. That one of them is reached, or
     * that the connection breaks meanwhile, is no error.
     *
     * <p>Without this, closing a socket with unread bytes in it resets the connection, and a reset may overtake the last
     * reply.
     *
     * @param limit how long to read altogether
     */
    void drain(Duration limit) {
        // BEGIN SOLUTION 4.5
        long deadline = System.nanoTime() + limit.toNanos();
        byte[] buffer = new byte[BUFFER_SIZE];
        long drained = 0;
        try {
            int n = 0;
            while (n != -1 && drained < MOST_DRAINED) {
                drained += n;
                socket.setSoTimeout(millisUntil(deadline));
                n = in.read(buffer);
            }
        } catch (IOException e) {
            return; // the client has had its time, or is gone: in either case nothing more is to be said
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.5: read on for a while, and throw it away");
    }
    // BEGIN SOLUTION 4.5

    /** At least 1, since 0 means for ever. */
    private static int millisUntil(long deadline) throws SocketTimeoutException {
        long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (millis < 0) {
            throw new SocketTimeoutException("the limit has passed");
        }
        return (int) Math.max(1, millis);
    }
    // END SOLUTION

    /**
     * Lets {@link #requests} end: a thread that waits for a request sees the end of the stream now, and one that is busy
     * with a reply finishes that, and sees it then. Replies are not touched.
     */
    synchronized void endRequests() {
        // BEGIN SOLUTION 4.6
        try {
            // If something has come, the thread is about to wake by itself; and bytes left unread would reset the
            // connection when it is closed.
            if (waiting && !ended && in.available() == 0) {
                socket.shutdownInput();
            }
        } catch (IOException e) {
            return; // it is gone already
        } finally {
            ended = true;
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.6: wake the thread that waits for a request");
    }

    /** Ends the connection at once, whatever is under way. A thread that reads from it or writes to it is woken. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** The bytes of the socket, for as long as the server wants to hear more. */
    private final class Requests extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            // BEGIN SOLUTION 4.6
            if (!beginToWait()) {
                return -1;
            }
            try {
                return in.read(buffer, offset, length);
            } finally {
                endToWait();
            }
            // END SOLUTION
            // STUB: return in.read(buffer, offset, length); // step 4.6: end after endRequests()
        }
    }
    // BEGIN SOLUTION 4.6

    private synchronized boolean beginToWait() {
        waiting = !ended;
        return waiting;
    }

    private synchronized void endToWait() {
        waiting = false;
    }
    // END SOLUTION
}
