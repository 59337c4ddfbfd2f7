package socketlabs.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads the small parts of a message, ready-made; the content of a file is not one of them. */
final class Wire {

    private Wire() {}

    /**
     * Reads exactly so many bytes, in however many pieces they come, and none of those after them.
     *
     * @param what they are, for the message of the exception, such as {@code the name}
     * @throws EOFException if the stream ends before; its message tells how many bytes came, of how many
     */
    static byte[] readExactly(InputStream in, int count, String what) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the connection ended after " + bytes.length + " of " + count + " bytes of " + what);
        }
        return bytes;
    }

    /** Reads 2 bytes as a number from 0 to 65535. */
    static int readUnsignedShort(InputStream in, String what) throws IOException {
        return Short.toUnsignedInt(
                ByteBuffer.wrap(readExactly(in, Short.BYTES, what)).getShort());
    }

    /** Reads 8 bytes as a signed number. */
    static long readLong(InputStream in, String what) throws IOException {
        return ByteBuffer.wrap(readExactly(in, Long.BYTES, what)).getLong();
    }
}
