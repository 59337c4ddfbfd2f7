package socketlabs.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;

/** With channels and a direct buffer. */
final class FileSender {

    private FileSender() {}

    static byte[] send(InputStream content, long size, OutputStream out, ProgressListener progress)
            throws IOException {
        ReadableByteChannel source = Channels.newChannel(content);
        WritableByteChannel sink = Channels.newChannel(out);
        MessageDigest sha256 = Sha256.start();
        ByteBuffer buffer = ByteBuffer.allocateDirect(32 * 1024);
        progress.progress(0, size);
        long done = 0;
        while (done < size) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), size - done));
            int n = source.read(buffer);
            if (n < 0) {
                throw new EOFException(done + " of " + size + " bytes");
            }
            if (n == 0) {
                continue;
            }
            sha256.update(buffer.flip());
            buffer.rewind();
            while (buffer.hasRemaining()) {
                sink.write(buffer);
            }
            done += n;
            progress.progress(done, size);
        }
        byte[] digest = sha256.digest();
        sink.write(ByteBuffer.wrap(digest));
        out.flush();
        return digest;
    }
}
