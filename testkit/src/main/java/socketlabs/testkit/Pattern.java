package socketlabs.testkit;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The endless pattern of {@link Bytes#pattern}, a page at a time: fast enough for messages of any length. Every eight
 * bytes are their own offset, seven hex digits and a space. Within a page the last three digits are always the same,
 * and the first four are the page's number.
 */
final class Pattern {

    private static final int BLOCK = 8;
    private static final int PAGE = 0x1000;

    private final byte[] page = new byte[PAGE];
    private long number = -1;

    Pattern() {
        for (int at = 0; at < PAGE; at += BLOCK) {
            page[at + 4] = digit(at >>> 8);
            page[at + 5] = digit(at >>> 4);
            page[at + 6] = digit(at);
            page[at + 7] = ' ';
        }
    }

    /** Copies the bytes of the pattern from a position on. */
    void copy(long position, byte[] target, int offset, int length) {
        for (int done = 0; done < length; ) {
            int from = open(position + done);
            int n = Math.min(length - done, PAGE - from);
            System.arraycopy(page, from, target, offset + done, n);
            done += n;
        }
    }

    /** The byte at a position. */
    byte at(long position) {
        int from = open(position);
        return page[from];
    }

    /** The index, counted from the offset, of the first byte that is not the pattern's; -1 if all are. */
    int mismatch(long position, byte[] bytes, int offset, int length) {
        for (int done = 0; done < length; ) {
            int from = open(position + done);
            int n = Math.min(length - done, PAGE - from);
            int at = Arrays.mismatch(page, from, from + n, bytes, offset + done, offset + done + n);
            if (at >= 0) {
                return done + at;
            }
            done += n;
        }
        return -1;
    }

    /** Makes the page of this position the current one, and gives the position's place in it. */
    private int open(long position) {
        if (position / PAGE != number) {
            number = position / PAGE;
            int digits = digit((int) (number >>> 12)) << 24
                    | digit((int) (number >>> 8)) << 16
                    | digit((int) (number >>> 4)) << 8
                    | digit((int) number);
            ByteBuffer blocks = ByteBuffer.wrap(page);
            for (int at = 0; at < PAGE; at += BLOCK) {
                blocks.putInt(at, digits);
            }
        }
        return (int) (position % PAGE);
    }

    private static byte digit(int value) {
        return (byte) Character.forDigit(value & 0xf, 16);
    }
}
