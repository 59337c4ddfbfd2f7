package socketlabs.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Messages for tests, each with a property that some mistake does not survive. */
public final class Bytes {

    private Bytes() {}

    /** The bytes of a text in UTF-8. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes with these values, 0 to 255: {@code of(0xc3, 0x28)}. */
    public static byte[] of(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** Every value that a byte can have, once, from 0 to 255. */
    public static byte[] everyValue() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    /**
     * So many bytes that tell their own place: every eight of them are their offset in hex and a space, {@code 0000000
     * 0000008 0000010 …}. A piece that is lost, doubled or moved shows, to a test and to the eye.
     */
    public static byte[] pattern(int length) {
        byte[] bytes = new byte[length];
        new Pattern().copy(0, bytes, 0, length);
        return bytes;
    }

    /** The bytes of a piece: from the first index up to, not including, the second. */
    public static byte[] piece(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
