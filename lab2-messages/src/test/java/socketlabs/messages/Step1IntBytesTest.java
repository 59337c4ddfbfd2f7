package socketlabs.messages;

import java.util.HexFormat;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Step;

@Step(number = "2.1", title = "An int as four bytes, and back", points = 10)
class Step1IntBytesTest {

    private static final String BIG_ENDIAN =
            "the byte that weighs most comes first (big-endian), and the last one is the"
                    + " value modulo 256: were the four turned round?";

    private static final String SIGN =
            "a byte of Java has a sign, so 80 in hex is -128: take it & 0xff before it is put together with the others";

    @Test
    @Order(1)
    @Hint("write(int) of a stream writes one byte, the lowest of the four: shift the others down, too")
    void an_int_is_four_bytes_whatever_its_value() throws Exception {
        for (int value : new int[] {0, 1, 127, 128, 255, 256, 65_536, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
            int length = toBytes(value).length;
            Expect.that(length == 4, "toBytes(" + value + ") is 4 bytes", "it is " + length, null);
        }
    }

    @Test
    @Order(2)
    @Hint(BIG_ENDIAN)
    void int_258_becomes_00_00_01_02() throws Exception {
        Expect.bytes(Bytes.of(0x00, 0x00, 0x01, 0x02), toBytes(258));
    }

    @Test
    @Order(3)
    @Hint("each of the four bytes is taken out of the int by a shift: 24, 16, 8 and 0 bits")
    void the_int_that_is_89abcdef_in_hex_becomes_89_ab_cd_ef() throws Exception {
        Expect.bytes(Bytes.of(0x89, 0xab, 0xcd, 0xef), toBytes(0x89abcdef));
    }

    @Test
    @Order(4)
    @Hint("a negative int needs no case of its own: its bits, shifted, are the right bytes already")
    void int_minus_2_becomes_ff_ff_ff_fe() throws Exception {
        Expect.bytes(Bytes.of(0xff, 0xff, 0xff, 0xfe), toBytes(-2));
    }

    @Test
    @Order(5)
    void bytes_00_00_01_02_become_258() throws Exception {
        expectInt(258, BIG_ENDIAN, 0x00, 0x00, 0x01, 0x02);
    }

    @Test
    @Order(6)
    void bytes_from_80_in_hex_on_are_128_and_more() throws Exception {
        expectInt(128, SIGN, 0x00, 0x00, 0x00, 0x80);
        expectInt(0xff, SIGN, 0x00, 0x00, 0x00, 0xff);
        expectInt(0x80_00, SIGN, 0x00, 0x00, 0x80, 0x00);
        expectInt(0x01_fe_dc_ba, SIGN, 0x01, 0xfe, 0xdc, 0xba);
    }

    @Test
    @Order(7)
    void the_highest_bit_is_the_sign_of_the_int() throws Exception {
        String likely =
                "the bits of the first byte are the highest of the int, and make it negative by themselves: an int,"
                        + " put together with << and |, needs nothing else";
        expectInt(-1, likely, 0xff, 0xff, 0xff, 0xff);
        expectInt(Integer.MIN_VALUE, likely, 0x80, 0x00, 0x00, 0x00);
        expectInt(-2, likely, 0xff, 0xff, 0xff, 0xfe);
    }

    @Test
    @Order(8)
    @Hint("each bit of the int is one bit of the four bytes, none lost and none twice: mind brackets around shifts")
    void every_bit_goes_there_and_comes_back() throws Exception {
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            int value = 1 << bit;
            int back = toInt(toBytes(value));
            Expect.that(back == value, "toInt(toBytes(" + value + ")) is " + value, "it is " + back, null);
        }
    }

    @Test
    @Order(9)
    void three_bytes_or_five_are_an_IllegalArgumentException_that_says_so() throws Exception {
        expectRefused(3);
        expectRefused(5);
    }

    private static void expectRefused(int count) throws Exception {
        IllegalArgumentException failure = Call.start(
                        "toInt(" + count + " bytes)", () -> IntBytes.toInt(new byte[count]))
                .failure(IllegalArgumentException.class, "an int is four bytes");
        String message = String.valueOf(failure.getMessage());
        Expect.that(
                message.matches("(?s).*\\b" + count + "\\b.*"),
                "a message that says how many bytes there were, " + count,
                "the message is: " + message,
                "an exception states the rule, and the value that broke it");
    }

    private static void expectInt(int expected, String likely, int... values) throws Exception {
        byte[] bytes = Bytes.of(values);
        int actual = toInt(bytes);
        String hex = HexFormat.ofDelimiter(" ").formatHex(bytes);
        Expect.that(actual == expected, "toInt of " + hex + " is " + expected, "it is " + actual, likely);
    }

    private static byte[] toBytes(int value) throws Exception {
        return Call.start("toBytes(" + value + ")", () -> IntBytes.toBytes(value))
                .result();
    }

    private static int toInt(byte[] bytes) throws Exception {
        return Call.start("toInt(" + bytes.length + " bytes)", () -> IntBytes.toInt(bytes))
                .result();
    }
}
