package socketlabs.fileserver;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Receives one client's uploads:
 *
 * <pre>
 *     PUT &lt;size&gt; &lt;name&gt; LF                --&gt;
 *                                        &lt;--   READY LF
 *     content, SHA-256 in 64 hex digits, LF --&gt;
 *                                        &lt;--   OK 0 LF
 * </pre>
 */
final class Reception {

    /**
     * If an upload is refused in the middle of its content, and no more than this is missing, then the rest is read and
     * thrown away, and the connection goes on: 1 MiB.
     */
    static final long MOST_SKIPPED = 1024 * 1024;

    // BEGIN SOLUTION 5.5
    private static final int BUFFER_SIZE = 64 * 1024;

    // END SOLUTION
    private final Service service;
    private final Client client;
    private final LineReader lines;

    /**
     * @param lines reads the client's lines, from the stream that the content comes from, too
     */
    Reception(Service service, Client client, LineReader lines) {
        this.service = service;
        this.client = client;
        this.lines = lines;
    }

    /**
     * {@code PUT}: receives a file of exactly so many bytes, and keeps it only if it is whole and its digest is right.
     * What is refused at once is refused without {@code READY}, and then no content comes.
     *
     * <p>When the file is kept, the cache has no older content of it any more, and its digest is {@linkplain
     * Digests#remember known} for the version that the upload has got: nobody need compute it again.
     *
     * <p>Once the content is on its way, a refusal must not let the rest of it be taken for commands: so either the rest
     * is read first, with the line of the digest, whatever that says, if it is no more than {@link #MOST_SKIPPED}, or the
     * refusal is final. It is also final if there is no next command: because the client has finished before the end of
     * that line, or the line is too long. In any case the client is told this refusal, and not what else was wrong.
     *
     * <p>The {@linkplain Client#patience patience} is told: from {@code READY} on, while the content and the digest come,
     * this is {@link Patience.Phase#RECEIVING}; while the upload is committed, it is {@link Patience.Phase#WORKING}.
     *
     * @throws RefusedException {@link Code#TOO_LARGE} if the size is beyond the limit; what the {@linkplain Store store}
     *     refuses; {@link Code#BAD_REQUEST} if there is no digest in the line behind the content
     * @throws FinalRefusalException if the connection cannot go on, because nobody knows where the next command begins
     * @throws EOFException if the connection ends too early, and nothing was refused before that; its message tells how
     *     many bytes came, of how many
     */
    void put(long size, FileName name) throws IOException {
        // BEGIN SOLUTION 5.5
        checkSize(size);
        try (Upload upload = service.store().create(name, size)) {
            client.out().write(new Reply.Ready().toBytes());
            client.patience().begin(Patience.Phase.RECEIVING);
            receive(size, upload);
            byte[] digest = Sha256.parse(digestLine());
            client.patience().begin(Patience.Phase.WORKING);
            Version version = upload.commit(digest);
            service.cache().invalidate(name);
            service.digests().remember(name, version, Sha256.hex(digest));
        }
        client.out().write(new Reply.Ok(0).toBytes());
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.5: READY, the content, the digest, OK");
    }
    // BEGIN SOLUTION 5.5

    private void checkSize(long size) throws RefusedException {
        long limit = service.limits().upload();
        if (size > limit) {
            throw new RefusedException(Code.TOO_LARGE, "a file may have " + limit + " bytes, not " + size);
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.5

    private void receive(long size, Upload upload) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(size, BUFFER_SIZE));
        long received = 0;
        while (received < size) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), size - received));
            int n = client.in().read(buffer);
            if (n == -1) {
                throw new EOFException(
                        "the connection ended after " + received + " of " + size + " bytes of the content");
            }
            received += n;
            try {
                upload.write(buffer.flip());
            } catch (RefusedException e) {
                skip(size - received, e);
                throw e;
            }
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.5

    private void skip(long rest, RefusedException refused) throws IOException {
        if (rest > MOST_SKIPPED || client.in().discard(rest) < rest || !skipLine()) {
            throw new FinalRefusalException(refused);
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.5

    /** Whatever it says. False if nobody knows where it ends, or it does not: then no command follows. */
    private boolean skipLine() throws IOException {
        try {
            return lines.readLine() != null;
        } catch (RefusedException e) {
            return e.code() != Code.LINE_TOO_LONG;
        } catch (EOFException e) {
            return false;
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.5

    private String digestLine() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new EOFException("the connection ended before the SHA-256");
        }
        return line;
    }
    // END SOLUTION
}
