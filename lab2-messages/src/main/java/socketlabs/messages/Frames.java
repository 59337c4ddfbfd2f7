package socketlabs.messages;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Messages on a stream, which by itself has none: each goes in a frame, its length before it.
 *
 * <pre>
 *     00 00 00 05   31 32 33 34 35
 *     length: 5     message: "12345"
 * </pre>
 *
 * The length is an int ({@link IntBytes}) from 0 to {@value #MAX_LENGTH}. A frame knows nothing of what its message
 * says. More frames come on the same streams, so these are never closed here.
 */
final class Frames {

    /** The longest message. Whoever sends four bytes cannot make the other side reserve more memory than this. */
    static final int MAX_LENGTH = 4096;

    private Frames() {}

    /**
     * Reads the next frame, and not a byte more.
     *
     * @return its message, or empty if the stream has ended: between two frames that is normal
     * @throws EOFException if the stream ends inside the frame; its message tells how many bytes are missing
     * @throws BadFrameException if the length is not one of those allowed; its message tells the length. Nothing was
     *     reserved or read for such a message
     * @throws IOException if the connection breaks
     */
    static Optional<byte[]> read(InputStream in) throws IOException {
        // BEGIN SOLUTION 2.3
        Optional<byte[]> length = ExactReader.readExactlyOrEnd(in, IntBytes.LENGTH);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ExactReader.readExactly(in, checked(IntBytes.toInt(length.get()))));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.3: read a length, judge it, then read the message");
    }

    // BEGIN SOLUTION 2.3
    private static int checked(int length) throws BadFrameException {
        if (length < 0 || length > MAX_LENGTH) {
            throw new BadFrameException("a length is 0 to " + MAX_LENGTH + ", not " + length);
        }
        return length;
    }

    // END SOLUTION
    /**
     * Writes a message as a frame. The frame leaves at once, and whole: length and message go to the stream in a single
     * {@code write}, and the stream is flushed.
     *
     * @param message up to {@value #MAX_LENGTH} bytes, possibly none
     * @throws IllegalArgumentException if the message is longer; its message tells how long. Nothing was written
     * @throws IOException if the connection breaks
     */
    static void write(byte[] message, OutputStream out) throws IOException {
        // BEGIN SOLUTION 2.3
        if (message.length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a message is at most " + MAX_LENGTH + " bytes long, not " + message.length);
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream(IntBytes.LENGTH + message.length);
        frame.writeBytes(IntBytes.toBytes(message.length));
        frame.writeBytes(message);
        frame.writeTo(out);
        out.flush();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.3: write length and message, both in one write");
    }
}
