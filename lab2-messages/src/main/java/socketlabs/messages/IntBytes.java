package socketlabs.messages;

/**
 * An int as four bytes in big-endian order: the byte that weighs most comes first, as people write numbers.
 *
 * <pre>
 *          value    bytes
 *              1    00 00 00 01
 *            258    00 00 01 02
 *             -1    ff ff ff ff
 *     2147483647    7f ff ff ff
 * </pre>
 */
final class IntBytes {

    /** So many bytes is an int, whatever its value. */
    static final int LENGTH = 4;

    private IntBytes() {}

    /** The four bytes of an int, in an array of their own: who has one keeps it, whatever is asked for next. */
    static byte[] toBytes(int value) {
        // BEGIN SOLUTION 2.1
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.1: take the int apart, into four bytes");
    }

    /**
     * The int that four bytes are.
     *
     * @throws IllegalArgumentException if there are fewer or more than four; its message tells how many
     */
    static int toInt(byte[] bytes) {
        // BEGIN SOLUTION 2.1
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an int is " + LENGTH + " bytes, not " + bytes.length);
        }
        int value = 0;
        for (byte one : bytes) {
            value = value << 8 | one & 0xff; // the mask undoes the sign that a byte has in Java
        }
        return value;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.1: put the int together again, from its four bytes");
    }
}
