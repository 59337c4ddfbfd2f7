package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static socketlabs.testkit.Sample.assertPasses;
import static socketlabs.testkit.Sample.assertReport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The pattern that tells its own place, and the streams that give it and check it; its pages are 4096 bytes. */
class PatternTest {

    private static final int PAGE = 4096;

    @Test
    void every_eight_bytes_are_their_offset_in_hex() {
        assertEquals("0000000 0000008 0000010 0000", ascii(Bytes.pattern(28)));
        assertEquals("0001008 ", ascii(Bytes.piece(Bytes.pattern(PAGE + 16), PAGE + 8, PAGE + 16)));
        assertEquals("", ascii(Bytes.pattern(0)));
    }

    @Test
    void each_place_gives_the_same_bytes_wherever_the_copying_began() {
        Pattern pattern = new Pattern();
        byte[] far = new byte[16];
        pattern.copy(0xabcdef0L, far, 0, 16);
        assertEquals("abcdef0 abcdef8 ", ascii(far));
        byte[] across = new byte[24];
        pattern.copy(PAGE - 11, across, 1, 22);
        assertEquals("\0f0 0000ff8 0001000 000\0", ascii(across));
    }

    @Test
    void an_input_gives_the_pattern_and_then_ends() throws IOException {
        assertArrayEquals(Bytes.pattern(3 * PAGE + 5), new PatternInput(3 * PAGE + 5).readAllBytes());
        assertArrayEquals(new byte[0], new PatternInput(0).readAllBytes());
        try (PatternInput in = new PatternInput(2)) {
            assertEquals('0', in.read());
            assertEquals(0, in.read(new byte[5], 0, 0));
            assertEquals(1, in.read(new byte[5], 0, 5));
            assertEquals(-1, in.read());
            assertEquals(-1, in.read(new byte[5], 0, 5));
        }
    }

    @Test
    void a_check_takes_the_pattern_in_pieces_of_any_size() {
        assertPasses(() -> {
            PatternCheck check = new PatternCheck();
            byte[] message = Bytes.pattern(2 * PAGE + 100);
            check.write(message, 0, PAGE - 3);
            check.write(message[PAGE - 3]);
            check.write(message, PAGE - 2, PAGE + 102);
            check.expectLength(message.length);
        });
    }

    @Test
    void a_check_is_stopped_at_the_first_wrong_byte() {
        assertReport(
                () -> {
                    byte[] message = Bytes.pattern(2 * PAGE);
                    message[PAGE + 3] = '?';
                    PatternCheck check = new PatternCheck();
                    check.write(message, 0, PAGE - 2);
                    check.write(message, PAGE - 2, PAGE + 2);
                },
                """
                happened  the bytes are wrong from place 4099 on
                expected  … 31 30 30 30 20 30 30 30 …              1000 000
                received  … 3f 30 30 30 20 30 30 30 …              ?000 000
                            ^^ byte 4099 is 3f, not 31
                """);
    }

    @Test
    void a_wrong_byte_that_was_written_in_vain_fails_the_test_all_the_same() {
        Throwable failure = Sample.failureOf(() -> {
            PatternCheck check = new PatternCheck();
            assertFalse(isTaken(check, 'x'));
        });
        assertEquals("byte 0 is 78, not 30", failure.getMessage());
    }

    @Test
    void too_few_bytes_are_counted() {
        assertReport(
                () -> {
                    PatternCheck check = new PatternCheck();
                    check.write(Bytes.pattern(5), 0, 5);
                    check.expectLength(6);
                },
                """
                expected  6 bytes
                happened  5 bytes were written
                likely    not all that came was written
                """);
    }

    private static boolean isTaken(PatternCheck check, int value) {
        try {
            check.write(value);
            return true;
        } catch (StepFailure caughtByTheStudent) {
            return false;
        }
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
