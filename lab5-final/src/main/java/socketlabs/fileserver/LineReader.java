package socketlabs.fileserver;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads lines of text, and not one byte more: what follows a line may be the content of a file, for whoever reads it
 * from the same stream.
 *
 * <pre>
 *     47 45 54 20 61 0a      "GET a", ended by LF
 *     47 45 54 20 61 0d 0a   "GET a", ended by CR LF
 * </pre>
 *
 * It asks the stream for one byte at a time, so a stream should have a buffer of its own.
 */
final class LineReader {

    /** So many bytes may a line have, without its line end. */
    static final int MAX_LENGTH = 1024;

    private final InputStream in;
    // BEGIN SOLUTION 5.2

    /** Grows with the lines that come, because most clients of many send short ones. */
    private byte[] line = new byte[64];

    private int length;
    // END SOLUTION

    LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * Reads the next line, in however many pieces it comes.
     *
     * @return the line, without its line end; null if the stream ends before the line's first byte
     * @throws EOFException if the stream ends inside the line; its message tells how many bytes of it had come
     * @throws RefusedException {@link Code#LINE_TOO_LONG} if the line has more than {@link #MAX_LENGTH} bytes: thrown as
     *     soon as that is known, with the rest of the line not read, so that not even an endless line costs more memory
     *     than this; {@link Code#BAD_REQUEST} if the line is not valid UTF-8: it was read to its end, and the next line
     *     can be read
     * @throws IOException if the stream fails
     */
    String readLine() throws IOException {
        // BEGIN SOLUTION 5.2
        length = 0;
        int b;
        while ((b = in.read()) != '\n') {
            if (b == -1) {
                return atEnd();
            }
            append((byte) b);
        }
        if (endsWithCarriageReturn()) {
            length--;
        }
        if (length > MAX_LENGTH) {
            throw tooLong();
        }
        return decoded();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.2: read a line, and not one byte more");
    }
    // BEGIN SOLUTION 5.2

    private String atEnd() throws EOFException {
        if (length > 0) {
            throw new EOFException("the stream ended after " + length + " bytes of a line");
        }
        return null;
    }

    /** The byte after the last that a line may have can still be the first of its line end. */
    private void append(byte b) throws RefusedException {
        if (length > MAX_LENGTH || length == MAX_LENGTH && b != '\r') {
            throw tooLong();
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(2 * length, MAX_LENGTH + 1));
        }
        line[length++] = b;
    }

    private static RefusedException tooLong() {
        return new RefusedException(Code.LINE_TOO_LONG, "a line may have " + MAX_LENGTH + " bytes");
    }

    private boolean endsWithCarriageReturn() {
        return length > 0 && line[length - 1] == '\r';
    }

    /** A decoder reports what is wrong; {@code new String} would put question marks there. */
    private String decoded() throws RefusedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(Code.BAD_REQUEST, "the line is not valid UTF-8", e);
        }
    }
    // END SOLUTION
}
