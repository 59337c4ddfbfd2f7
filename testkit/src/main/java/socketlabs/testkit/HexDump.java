package socketlabs.testkit;

import java.util.HexFormat;

/** Bytes as people read them: pairs of hex digits, and beside them the characters they would be in ASCII. */
final class HexDump {

    private static final HexFormat PAIRS = HexFormat.ofDelimiter(" ");

    private HexDump() {}

    /** Such as {@code 66 6f 6f c3}. */
    static String hex(byte[] bytes, int from, int to) {
        return PAIRS.formatHex(bytes, from, to);
    }

    /** Such as {@code 3f}. */
    static String hex(byte value) {
        return HexFormat.of().toHexDigits(value);
    }

    /** Such as {@code foo·}: one character for each byte, a dot for what is not printable ASCII. */
    static String text(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '·');
        }
        return text.toString();
    }
}
