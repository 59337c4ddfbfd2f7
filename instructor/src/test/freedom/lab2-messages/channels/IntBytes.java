package socketlabs.messages;

import java.nio.ByteBuffer;

/** With ByteBuffer, whose order is big-endian unless told otherwise. */
final class IntBytes {

    static final int LENGTH = Integer.BYTES;

    private IntBytes() {}

    static byte[] toBytes(int value) {
        return ByteBuffer.allocate(LENGTH).putInt(value).array();
    }

    static int toInt(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("expected 4 bytes, got " + bytes.length);
        }
        return ByteBuffer.wrap(bytes).getInt();
    }
}
