package socketlabs.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;

/** Sends the content of a file, and its SHA-256, which it computes on the way. */
final class FileSender {

    // BEGIN SOLUTION 3.2
    private static final int BUFFER_SIZE = 64 * 1024;

    // END SOLUTION
    private FileSender() {}

    /**
     * Sends exactly {@code size} bytes, then the 32 bytes of their SHA-256. The content is read once, and passes
     * through a buffer of constant size, however long it is, and not byte by byte. Neither stream is closed; when this
     * method returns, all bytes have been passed to {@code out} and flushed.
     *
     * @param content the file; if it has become longer since its size was announced, the rest is left unread
     * @param progress is told how many bytes were read (step 3.6; may be left alone until then)
     * @return the SHA-256 that was sent
     * @throws EOFException if the content ends before {@code size} bytes; its message tells how many there were, of how
     *     many. No SHA-256 is sent then: the other side waits for bytes that do not exist, and the connection is good
     *     for nothing more.
     * @throws IOException if the content cannot be read, or the bytes cannot be written
     */
    static byte[] send(InputStream content, long size, OutputStream out, ProgressListener progress) throws IOException {
        // BEGIN SOLUTION 3.2
        MessageDigest sha256 = Sha256.start();
        InputStream source = BoundedInputStream.builder()
                .setInputStream(content)
                .setMaxCount(size)
                .setPropagateClose(false)
                .get();
        // END SOLUTION
        // BEGIN SOLUTION 3.6
        source = ProgressInput.of(source, size, progress);
        // END SOLUTION
        // BEGIN SOLUTION 3.2
        long sent = IOUtils.copyLarge(new DigestInputStream(source, sha256), out, new byte[BUFFER_SIZE]);
        if (sent < size) {
            throw new EOFException("the file ended after " + sent + " of " + size + " bytes");
        }
        byte[] digest = sha256.digest();
        out.write(digest);
        out.flush();
        return digest;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.2: send the content, then its SHA-256");
    }
}
