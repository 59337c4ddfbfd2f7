package socketlabs.testkit;

import java.util.Arrays;

/**
 * The bytes that have come so far. As long as they are those that were expected, they take no memory: a test that
 * expects many megabytes runs in the same JVM as the student's code, which needs the room.
 */
final class Arrivals {

    private final byte[] expected;
    private final int limit;
    private byte[] own;
    private int count;

    /**
     * @param expected the bytes that should come
     * @param limit so many will come at most
     */
    Arrivals(byte[] expected, int limit) {
        this.expected = expected;
        this.limit = limit;
    }

    void add(byte[] piece, int length) {
        if (own == null && !isAsExpected(piece, length)) {
            own = Arrays.copyOf(expected, limit);
        }
        if (own != null) {
            System.arraycopy(piece, 0, own, count, length);
        }
        count += length;
    }

    int missing() {
        return limit - count;
    }

    byte[] bytes() {
        byte[] all = own == null ? expected : own;
        return count == all.length ? all : Arrays.copyOf(all, count);
    }

    private boolean isAsExpected(byte[] piece, int length) {
        return count + length <= expected.length && Arrays.equals(expected, count, count + length, piece, 0, length);
    }
}
