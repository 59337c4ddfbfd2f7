package socketlabs.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Optional;

/** A frame is put into one buffer, and the buffer into a channel. */
final class Frames {

    static final int MAX_LENGTH = 4096;

    private Frames() {}

    static Optional<byte[]> read(InputStream in) throws IOException {
        Optional<byte[]> header = ExactReader.readExactlyOrEnd(in, 4);
        if (header.isEmpty()) {
            return header;
        }
        int length = ByteBuffer.wrap(header.get()).getInt();
        if (Integer.compareUnsigned(length, MAX_LENGTH) > 0) {
            throw new BadFrameException("length " + length + " is not between 0 and 4096");
        }
        return Optional.of(ExactReader.readExactly(in, length));
    }

    @SuppressWarnings("resource")
    static void write(byte[] message, OutputStream out) throws IOException {
        if (message.length > MAX_LENGTH) {
            throw new IllegalArgumentException("length " + message.length + " is over 4096");
        }
        ByteBuffer frame = ByteBuffer.allocate(4 + message.length).putInt(message.length).put(message).flip();
        Channels.newChannel(out).write(frame);
        out.flush();
    }
}
