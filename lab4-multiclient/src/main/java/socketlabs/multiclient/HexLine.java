package socketlabs.multiclient;

import java.util.HexFormat;

/** One line of a hex dump: {@code 68 65 6c 6c 6f 0a    hello.}. */
final class HexLine {

    /** So many bytes stand in a line at the most. */
    static final int BYTES = 16;

    private static final HexFormat PAIRS = HexFormat.ofDelimiter(" ");
    private static final int HEX_WIDTH = 3 * BYTES - 1;

    private HexLine() {}

    static String of(byte[] bytes, int from, int to) {
        String hex = PAIRS.formatHex(bytes, from, to);
        StringBuilder line = new StringBuilder(hex);
        line.append(" ".repeat(HEX_WIDTH - hex.length() + 2));
        for (int i = from; i < to; i++) {
            line.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
        }
        return line.toString();
    }
}
