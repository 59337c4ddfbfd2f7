package socketlabs.messages;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

/** With a channel over the stream, which never reads more than the buffer has room for. */
final class ExactReader {

    private ExactReader() {}

    static byte[] readExactly(InputStream in, int count) throws IOException {
        ByteBuffer buffer = fill(in, count);
        if (buffer.hasRemaining()) {
            throw new EOFException("missing " + buffer.remaining() + " bytes of " + count);
        }
        return buffer.array();
    }

    static Optional<byte[]> readExactlyOrEnd(InputStream in, int count) throws IOException {
        ByteBuffer buffer = fill(in, count);
        if (buffer.position() == 0 && count > 0) {
            return Optional.empty();
        }
        if (buffer.hasRemaining()) {
            throw new EOFException("missing " + buffer.remaining() + " bytes of " + count);
        }
        return Optional.of(buffer.array());
    }

    /** The channel is not closed, since that would close the stream. */
    @SuppressWarnings("resource")
    private static ByteBuffer fill(InputStream in, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        ReadableByteChannel channel = Channels.newChannel(in);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            continue;
        }
        return buffer;
    }
}
