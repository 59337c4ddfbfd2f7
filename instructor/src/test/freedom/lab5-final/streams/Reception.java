package socketlabs.fileserver;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.commons.io.input.BoundedInputStream;

/** The content as a stream that ends where it ends; what is refused is read on as far as may be. */
final class Reception {

    static final long MOST_SKIPPED = 1024 * 1024;

    private final Service service;
    private final Client client;
    private final LineReader lines;

    Reception(Service service, Client client, LineReader lines) {
        this.service = service;
        this.client = client;
        this.lines = lines;
    }

    void put(long size, FileName name) throws IOException {
        if (size > service.limits().upload()) {
            throw new RefusedException(Code.TOO_LARGE, "at most " + service.limits().upload() + " bytes");
        }
        try (Upload upload = service.store().create(name, size)) {
            client.out().write(new Reply.Ready().toBytes());
            client.patience().begin(Patience.Phase.RECEIVING);
            InputStream content = BoundedInputStream.builder()
                    .setInputStream(client.in())
                    .setMaxCount(size)
                    .setPropagateClose(false)
                    .get();
            RefusedException refused = store(content, size, upload);
            if (refused != null) {
                skipLine(refused);
                throw refused;
            }
            String line = lines.readLine();
            if (line == null) {
                throw new EOFException("no digest has come");
            }
            byte[] digest = Sha256.parse(line);
            client.patience().begin(Patience.Phase.WORKING);
            Version version = upload.commit(digest);
            service.cache().invalidate(name);
            service.digests().remember(name, version, Sha256.hex(digest));
        }
        client.out().write(Reply.ok(new byte[0]));
    }

    private static RefusedException store(InputStream content, long size, Upload upload) throws IOException {
        RefusedException refused = null;
        byte[] buffer = new byte[10_000];
        long received = 0;
        int n;
        while ((n = content.read(buffer)) > 0) {
            received += n;
            if (refused == null) {
                refused = write(upload, ByteBuffer.wrap(buffer, 0, n));
                if (refused != null && size - received > MOST_SKIPPED) {
                    throw new FinalRefusalException(refused);
                }
            }
        }
        if (received < size && refused != null) {
            throw new FinalRefusalException(refused);
        }
        if (received < size) {
            throw new EOFException(received + " of " + size + " bytes have come");
        }
        return refused;
    }

    private void skipLine(RefusedException refused) throws IOException {
        try {
            lines.readLine();
        } catch (EOFException e) {
            throw refused; // the session finds the end, too
        } catch (RefusedException e) {
            if (e.code() != Code.BAD_REQUEST) {
                throw new FinalRefusalException(refused);
            }
        }
    }

    private static RefusedException write(Upload upload, ByteBuffer bytes) {
        try {
            upload.write(bytes);
            return null;
        } catch (RefusedException e) {
            return e;
        }
    }
}
