package socketlabs.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What stands before the content of an upload: how the file is called, and how many bytes it has.
 *
 * <pre>
 *     00 08                        length of the name in bytes, 2 bytes, 0 to 65535
 *     6f 6c c3 a1 2e 74 78 74      name, UTF-8: olá.txt
 *     00 00 00 00 00 00 00 05      size of the content, 8 bytes, signed
 * </pre>
 *
 * Numbers are big-endian. A header says what a client wants; whether it gets that is for others to decide.
 *
 * @param name any text of at most 65535 bytes in UTF-8, none at all too; it is passed on as it is, with nothing taken
 *     off and nothing repaired
 * @param size 0 to {@link #MAX_SIZE}
 */
record Header(String name, long size) {

    /** 1 TiB: whoever announces more has sent something else than a header. */
    static final long MAX_SIZE = 1L << 40;

    /** The bytes of this header, in the form above. */
    byte[] toBytes() {
        // BEGIN SOLUTION 3.1
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Short.BYTES + encoded.length + Long.BYTES)
                .putShort((short) encoded.length)
                .put(encoded)
                .putLong(size)
                .array();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.1: turn the header into bytes");
    }

    /**
     * Reads a header, in however many pieces it comes, and not one byte more: what follows it is the content.
     *
     * @return the header, or nothing if the stream ends before its first byte: the client has finished
     * @throws EOFException if the stream ends inside the header
     * @throws RefusedException if the size is negative or above {@link #MAX_SIZE}, or the name is not valid UTF-8
     * @throws IOException if the connection breaks
     */
    static Optional<Header> readFrom(InputStream in) throws IOException {
        // BEGIN SOLUTION 3.1
        int firstByte = in.read();
        if (firstByte == -1) {
            return Optional.empty();
        }
        byte[] secondByte = Wire.readExactly(in, 1, "the rest of the name's length");
        int length = firstByte << 8 | Byte.toUnsignedInt(secondByte[0]);
        byte[] name = Wire.readExactly(in, length, "the name");
        long size = checkedSize(Wire.readLong(in, "the size"));
        return Optional.of(new Header(decoded(name), size));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.1: read a header, and no byte more");
    }
    // BEGIN SOLUTION 3.1

    private static long checkedSize(long size) throws RefusedException {
        if (size < 0 || size > MAX_SIZE) {
            throw new RefusedException("a file has 0 to " + MAX_SIZE + " bytes, not " + size);
        }
        return size;
    }

    /** A decoder reports what is wrong; {@code new String} would put U+FFFD there. */
    private static String decoded(byte[] name) throws RefusedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException("the name is not valid UTF-8", e);
        }
    }
    // END SOLUTION
}
