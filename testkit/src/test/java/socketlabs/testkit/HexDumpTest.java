package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HexDumpTest {

    private final byte[] bytes = Bytes.of('f', 'o', 'o', 0xc3, 0x7f, ' ', '~', 0);

    @Test
    void bytes_are_pairs_of_hex_digits() {
        assertEquals("66 6f 6f c3 7f 20 7e 00", HexDump.hex(bytes, 0, 8));
        assertEquals("6f c3", HexDump.hex(bytes, 2, 4));
        assertEquals("", HexDump.hex(bytes, 2, 2));
        assertEquals("0a", HexDump.hex((byte) '\n'));
    }

    @Test
    void what_is_not_printable_ASCII_is_a_dot() {
        assertEquals("foo·· ~·", HexDump.text(bytes, 0, 8));
        assertEquals("o·", HexDump.text(bytes, 2, 4));
    }
}
