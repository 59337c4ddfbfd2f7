package socketlabs.messages;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Step;

@Step(number = "2.1", title = "An int as four bytes, and back", points = 10)
class Step1IntBytesTest {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private static final String BIG_ENDIAN =
            "the byte that weighs most comes first (big-endian), and the last one is the"
                    + " value modulo 256: were the four turned round?";

    private static final String SIGN =
            "a byte of Java has a sign, so 80 in hex is -128: take it & 0xff before it is put together with the others";

    private static final String BRACKETS =
            "each byte has a place of its own, 24, 16, 8 and 0 bits up: are all there, and are the brackets? `a << 8 + b`"
                    + " is `a << (8 + b)`";

    private static final String HIGHEST_BIT =
            "the bits of the first byte are the highest of the int, and make it negative by themselves: an int, put together"
                    + " with << and |, needs nothing else, and BigInteger(1, bytes) is never negative";

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
    @Hint("each of the four bytes is taken out of the int by a shift: 24, 16, 8 and 0 bits")
    void int_258_becomes_00_00_01_02() throws Exception {
        expectBytes(258, 0x00, 0x00, 0x01, 0x02);
    }

    @Test
    @Order(3)
    @Hint("each of the four bytes is taken out of the int by a shift: 24, 16, 8 and 0 bits")
    void the_int_that_is_89abcdef_in_hex_becomes_89_ab_cd_ef() throws Exception {
        expectBytes(0x89abcdef, 0x89, 0xab, 0xcd, 0xef);
    }

    @Test
    @Order(4)
    @Hint("a negative int needs no case of its own: its bits, shifted, are the right bytes already")
    void int_minus_2_becomes_ff_ff_ff_fe() throws Exception {
        expectBytes(-2, 0xff, 0xff, 0xff, 0xfe);
    }

    @Test
    @Order(5)
    void bytes_00_00_01_02_become_258() throws Exception {
        expectInt(258, BRACKETS, 0x00, 0x00, 0x01, 0x02);
    }

    @Test
    @Order(6)
    void bytes_from_80_in_hex_on_are_128_and_more() throws Exception {
        expectInt(128, BRACKETS, 0x00, 0x00, 0x00, 0x80);
        expectInt(0xff, BRACKETS, 0x00, 0x00, 0x00, 0xff);
        expectInt(0x80_00, BRACKETS, 0x00, 0x00, 0x80, 0x00);
        expectInt(0x01_fe_dc_ba, BRACKETS, 0x01, 0xfe, 0xdc, 0xba);
    }

    @Test
    @Order(7)
    void the_highest_bit_is_the_sign_of_the_int() throws Exception {
        expectInt(-1, HIGHEST_BIT, 0xff, 0xff, 0xff, 0xff);
        expectInt(Integer.MIN_VALUE, HIGHEST_BIT, 0x80, 0x00, 0x00, 0x00);
        expectInt(-2, HIGHEST_BIT, 0xff, 0xff, 0xff, 0xfe);
        expectInt(0xfe_fe_fe_ff, HIGHEST_BIT, 0xfe, 0xfe, 0xfe, 0xff);
    }

    @Test
    @Order(8)
    @Hint("each bit of the int is one bit of the four bytes, none lost and none twice: mind brackets around shifts")
    void every_bit_goes_there_and_comes_back() throws Exception {
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            int value = 1 << bit;
            int back = toInt(toBytes(value), HIGHEST_BIT);
            Expect.that(
                    back == value,
                    "toInt(toBytes(" + value + ")) is " + value + ", " + hex(value),
                    "it is " + back + ", " + hex(back),
                    null);
        }
    }

    @Test
    @Order(9)
    void three_bytes_or_five_are_an_IllegalArgumentException_that_says_so() throws Exception {
        expectRefused(3);
        expectRefused(5);
    }

    @Test
    @Order(10)
    @Hint("a static array is filled anew at the next call, and whoever has it sees it change: make a new one each time")
    void what_toBytes_has_given_stays_as_it_is() throws Exception {
        byte[] first = toBytes(1);
        toBytes(258);
        Expect.bytes(Bytes.of(0x00, 0x00, 0x00, 0x01), first);
    }

    private static void expectRefused(int count) throws Exception {
        IllegalArgumentException failure = Call.start(
                        "toInt(" + count + " bytes)", () -> IntBytes.toInt(new byte[count]))
                .ifItThrows(
                        IndexOutOfBoundsException.class,
                        "look at how many bytes there are before you look at the bytes")
                .failure(IllegalArgumentException.class, "an int is four bytes");
        String message = String.valueOf(failure.getMessage());
        Expect.that(
                message.matches("(?s).*\\b" + count + "\\b.*"),
                "a message that says how many bytes there were, " + count,
                "the message is: " + message,
                "an exception states the rule, and the value that broke it");
    }

    private static void expectBytes(int value, int... expected) throws Exception {
        byte[] actual = toBytes(value);
        Expect.that(
                !Arrays.equals(actual, toBytesOf(Integer.reverseBytes(value))),
                "toBytes(" + value + ") is " + hex(value),
                "it is " + hex(Integer.reverseBytes(value)),
                BIG_ENDIAN);
        Expect.bytes(Bytes.of(expected), actual);
    }

    private static void expectInt(int expected, String likely, int... values) throws Exception {
        byte[] bytes = Bytes.of(values);
        int actual = toInt(bytes, likely);
        Expect.that(
                actual == expected,
                "toInt of " + HEX.formatHex(bytes) + " is " + expected,
                "it is " + actual + ", in hex " + hex(actual),
                likelyFrom(actual, bytes).orElse(likely));
    }

    /** What these bytes become by the two mistakes that their value gives away. */
    private static Optional<String> likelyFrom(int actual, byte[] bytes) {
        if (actual == Integer.reverseBytes(ByteBuffer.wrap(bytes).getInt())) {
            return Optional.of(BIG_ENDIAN);
        }
        for (int masked = 0; masked < 1 << bytes.length; masked++) {
            int joined = 0;
            int sum = 0;
            for (int i = 0; i < bytes.length; i++) {
                int one = (masked >> i & 1) == 1 ? bytes[i] & 0xff : bytes[i];
                joined |= one << 24 - 8 * i;
                sum += one << 24 - 8 * i;
            }
            if (actual == joined || actual == sum) {
                return Optional.of(SIGN);
            }
        }
        return Optional.empty();
    }

    private static String hex(int value) {
        return HEX.formatHex(toBytesOf(value));
    }

    /** Made without the code under test. */
    private static byte[] toBytesOf(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    private static byte[] toBytes(int value) throws Exception {
        return Call.start("toBytes(" + value + ")", () -> IntBytes.toBytes(value))
                .result();
    }

    private static int toInt(byte[] bytes, String likely) throws Exception {
        return Call.start("toInt(" + HEX.formatHex(bytes) + ")", () -> IntBytes.toInt(bytes))
                .ifItThrows(ArithmeticException.class, likely)
                .result();
    }
}
