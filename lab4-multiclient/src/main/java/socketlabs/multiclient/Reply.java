package socketlabs.multiclient;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.IOUtils;

/**
 * What the server answers to one request. It begins with a line, which ends with LF, and says how many bytes follow:
 *
 * <pre>
 *     OK 9
 *     17:04:59
 * </pre>
 *
 * or what is wrong, and then nothing follows:
 *
 * <pre>
 *     ERROR not-found there is no file 'b.txt'
 * </pre>
 */
sealed interface Reply {

    /**
     * Sends the whole reply, its first line and what follows, and flushes the stream. A small reply leaves in one write.
     * The stream stays open; what else was opened is closed.
     *
     * @throws IOException if the connection breaks
     */
    void sendTo(OutputStream out) throws IOException;

    /** Whether the connection ends after this reply. */
    default boolean isLast() {
        return false;
    }

    /** {@code OK}, the length of the text in bytes of UTF-8, and the text. */
    record Text(String text) implements Reply {

        @Override
        public void sendTo(OutputStream out) throws IOException {
            // BEGIN SOLUTION 4.1
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            BufferedOutputStream whole = new BufferedOutputStream(out);
            whole.write(okLine(body.length));
            whole.write(body);
            whole.flush();
            // END SOLUTION
            // STUB: throw new UnsupportedOperationException("Step 4.1: send OK, the length, and the text");
        }
    }

    /**
     * {@code OK}, and the content of a file, which passes through a buffer of constant size, however long it is. Exactly
     * {@code size} bytes are sent, also if the file has grown since; if it has become shorter, that is an
     * {@link EOFException}, and the connection is good for nothing more.
     */
    record FileContent(Path file, long size) implements Reply {

        @Override
        public void sendTo(OutputStream out) throws IOException {
            // BEGIN SOLUTION 4.1
            try (InputStream content = Files.newInputStream(file)) {
                BufferedOutputStream whole = new BufferedOutputStream(out);
                whole.write(okLine(size));
                long sent = IOUtils.copyLarge(content, whole, 0, size);
                whole.flush();
                if (sent < size) {
                    throw new EOFException(file.getFileName() + " ended after " + sent + " of " + size + " bytes");
                }
            }
            // END SOLUTION
            // STUB: throw new UnsupportedOperationException("Step 4.1: send OK, the size, and that much of the file");
        }
    }

    /** {@code OK 0}, the answer to {@code QUIT}. */
    record Goodbye() implements Reply {

        @Override
        public void sendTo(OutputStream out) throws IOException {
            // BEGIN SOLUTION 4.1
            out.write(okLine(0));
            out.flush();
            // END SOLUTION
            // STUB: throw new UnsupportedOperationException("Step 4.1: send OK 0");
        }

        @Override
        public boolean isLast() {
            return true;
        }
    }

    /**
     * {@code ERROR}, the code's word, and a message, in UTF-8 and one line in all: control characters in the message,
     * U+0000 to U+001f and U+007f to U+009f, which a client may have sent, become {@code ?}.
     */
    record Failure(Code code, String message) implements Reply {

        @Override
        public void sendTo(OutputStream out) throws IOException {
            // BEGIN SOLUTION 4.1
            String line = "ERROR " + code.word() + " " + message.replaceAll("\\p{Cc}", "?") + "\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
            // END SOLUTION
            // STUB: throw new UnsupportedOperationException("Step 4.1: send ERROR, the code, and the message");
        }

        @Override
        public boolean isLast() {
            return code.endsConnection();
        }
    }
    // BEGIN SOLUTION 4.1

    private static byte[] okLine(long length) {
        return ("OK " + length + "\n").getBytes(StandardCharsets.US_ASCII);
    }
    // END SOLUTION
}
