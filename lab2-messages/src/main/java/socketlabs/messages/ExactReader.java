package socketlabs.messages;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads as many bytes as are wanted, and no more: a single {@code read()} gives what has come so far, which may be
 * fewer. What follows in the stream stays there for the next one who reads, so the stream is never closed here.
 */
final class ExactReader {

    private ExactReader() {}

    /**
     * Reads exactly so many bytes, in however many pieces they come.
     *
     * @param count 0 or more; for 0 nothing is read
     * @throws EOFException if the stream ends before that; its message tells how many bytes are missing, of how many
     * @throws IOException if the connection breaks
     */
    static byte[] readExactly(InputStream in, int count) throws IOException {
        // BEGIN SOLUTION 2.2
        return readExactlyOrEnd(in, count).orElseThrow(() -> missing(count, count));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.2: read again and again, until all bytes are there");
    }

    /**
     * Does the same, but takes an end before the first byte for normal: nothing was begun, so nothing is missing.
     *
     * @param count 1 or more
     * @return the bytes, or empty if the stream has ended before the first of them
     * @throws EOFException if the stream ends after the first byte and before the last; its message tells how many are
     *     missing, of how many
     * @throws IOException if the connection breaks
     */
    static Optional<byte[]> readExactlyOrEnd(InputStream in, int count) throws IOException {
        // BEGIN SOLUTION 2.2
        byte[] bytes = new byte[count];
        int filled = 0;
        while (filled < count) {
            int n = in.read(bytes, filled, count - filled);
            if (n == -1 && filled == 0) {
                return Optional.empty();
            }
            if (n == -1) {
                throw missing(count - filled, count);
            }
            filled += n;
        }
        return Optional.of(bytes);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.2: read again, or see the end at once");
    }

    // BEGIN SOLUTION 2.2
    private static EOFException missing(int missing, int count) {
        return new EOFException("the stream ended with " + missing + " of " + count + " bytes missing");
    }

    // END SOLUTION
}
