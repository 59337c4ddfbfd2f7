package socketlabs.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A server's answer to an upload that it does not want, and the last one on its connection.
 *
 * <pre>
 *     01                        refused
 *     00 07                     length of the reason in bytes, 2 bytes, 0 to 65535
 *     6e 6f 20 72 6f 6f 6d      reason, UTF-8: no room
 * </pre>
 */
final class Refusal {

    /** The first byte of the answer. */
    static final byte STATUS = 1;

    /** So many bytes of a refused upload are read at most, only to be thrown away: 16 MiB. */
    static final long MOST_DRAINED = 16L * 1024 * 1024;

    /** So long the server lets a client go on sending that it has refused. */
    static final Duration DRAIN_LIMIT = Duration.ofSeconds(2);

    // BEGIN SOLUTION 3.4
    private static final int MAX_REASON = 0xffff;
    private static final int BUFFER_SIZE = 64 * 1024;

    // END SOLUTION
    private Refusal() {}

    /**
     * Refuses an upload so that the client learns why, even if it is still sending: sends the answer, finishes
     * (half-close), then reads and throws away what the client sends, until it finishes too. But not for ever: at most
     * {@link #MOST_DRAINED} bytes, give or take a buffer, and no longer than the limit. The socket stays open; that is
     * for the caller to close.
     *
     * <p>Without the reading, closing a socket with unread bytes in it resets the connection, and a reset may overtake
     * the answer.
     *
     * @param reason in words; of one that has more than 65535 bytes, the beginning is sent
     * @param limit how long to read altogether, in however many pieces the bytes come; that it has passed is not an error
     * @throws IOException if the connection breaks
     */
    static void send(Socket client, String reason, Duration limit) throws IOException {
        // BEGIN SOLUTION 3.4
        byte[] words = reason.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(words.length, MAX_REASON);
        byte[] answer = ByteBuffer.allocate(Byte.BYTES + Short.BYTES + length)
                .put(STATUS)
                .putShort((short) length)
                .put(words, 0, length)
                .array();
        client.getOutputStream().write(answer);
        client.shutdownOutput();
        drain(client, limit);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.4: refuse, half-close, drain for a while");
    }
    // BEGIN SOLUTION 3.4

    private static void drain(Socket client, Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        InputStream in = client.getInputStream();
        byte[] buffer = new byte[BUFFER_SIZE];
        long drained = 0;
        try {
            int n = 0;
            while (n != -1 && drained < MOST_DRAINED) {
                drained += n;
                client.setSoTimeout(millisUntil(deadline));
                n = in.read(buffer);
            }
        } catch (SocketTimeoutException e) {
            return; // the client has had its time
        }
    }

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
     * Reads what follows the first byte of a refusal, in however many pieces it comes.
     *
     * @return the refusal, to be thrown, with the server's reason in its message
     * @throws EOFException if the connection ends before all of the reason has come
     * @throws IOException if the connection breaks
     */
    static RefusedException readFrom(InputStream in) throws IOException {
        // BEGIN SOLUTION 3.5
        int length = Wire.readUnsignedShort(in, "the length of the server's reason");
        byte[] reason = Wire.readExactly(in, length, "the server's reason");
        return new RefusedException("the server refuses it: " + new String(reason, StandardCharsets.UTF_8));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.5: read the server's reason");
    }
}
