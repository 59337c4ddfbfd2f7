package socketlabs.multiclient;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads lines from a client, in however many pieces they come, and however many come in one. It needs the same little
 * memory for every line, also for one that never ends: thousands of clients have one of these each.
 */
final class LineReader {

    /** So many bytes a line may have, its end not counted. */
    static final int MAX_LENGTH = 1024;

    // BEGIN SOLUTION 4.2
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    // END SOLUTION
    /** Reads from a stream, and ahead in it: there may be only one reader for it. */
    LineReader(InputStream in) {
        // BEGIN SOLUTION 4.2
        this.in = new BufferedInputStream(in, MAX_LENGTH);
        // END SOLUTION
        // STUB: // Step 4.2: remember where to read from
    }

    /**
     * Reads the next line. It ends with LF, or with CR and LF; neither is part of the result. A CR anywhere else is a
     * character as any other. Bytes are UTF-8.
     *
     * @return the line, or nothing if the client has finished
     * @throws EOFException if the client finishes inside a line, even if all that has come of it is a CR: that is no
     *     request; its message tells how many bytes had come, in digits
     * @throws CommandException {@link Code#LINE_TOO_LONG} as soon as a line has more than {@link #MAX_LENGTH} bytes,
     *     without waiting for its end; {@link Code#BAD_REQUEST} if a line is not UTF-8, and then the next line may be
     *     read
     * @throws IOException if the connection breaks
     */
    Optional<String> readLine() throws IOException, CommandException {
        // BEGIN SOLUTION 4.2
        line.reset();
        boolean afterCr = false;
        int b = in.read();
        if (b == -1) {
            return Optional.empty();
        }
        while (b != '\n') {
            if (b == -1) {
                int came = line.size() + (afterCr ? 1 : 0);
                throw new EOFException("the client finished inside a line, after " + came + " bytes of it");
            }
            // A CR has to wait: it belongs to the line only if no LF follows.
            if (afterCr) {
                append('\r');
            }
            afterCr = b == '\r';
            if (!afterCr) {
                append(b);
            }
            b = in.read();
        }
        return Optional.of(decode(line.toByteArray()));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.2: read the next line, but no more than it may have");
    }
    // BEGIN SOLUTION 4.2

    private void append(int b) throws CommandException {
        if (line.size() == MAX_LENGTH) {
            throw new CommandException(Code.LINE_TOO_LONG, "a line has at most " + MAX_LENGTH + " bytes");
        }
        line.write(b);
    }

    /** A decoder that refuses what is not UTF-8: {@code new String(…)} would put something else in its place. */
    private static String decode(byte[] bytes) throws CommandException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CommandException(Code.BAD_REQUEST, "the line is not UTF-8");
        }
    }
    // END SOLUTION
}
