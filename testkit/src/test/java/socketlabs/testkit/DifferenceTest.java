package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The mark stands under the byte that it speaks of. */
class DifferenceTest {

    @Test
    void at_the_first_byte() {
        assertDifference("hello", "jello", """
                expected  68 65 6c 6c 6f                         hello
                received  6a 65 6c 6c 6f                         jello
                          ^^ byte 0 is 6a, not 68
                """);
    }

    @Test
    void as_far_from_the_beginning_as_all_can_be_shown() {
        assertDifference("hello", "hellO", """
                expected  68 65 6c 6c 6f                         hello
                received  68 65 6c 6c 4f                         hellO
                                      ^^ byte 4 is 4f, not 6f
                """);
    }

    @Test
    void in_the_middle_of_a_long_message() {
        assertDifference("0123456789abcdefghij", "01234567x9abcdefghij", """
                expected  … 34 35 36 37 38 39 61 62 63 64 65 66 …  456789abcdef
                received  … 34 35 36 37 78 39 61 62 63 64 65 66 …  4567x9abcdef
                                        ^^ byte 8 is 78, not 38
                """);
    }

    @Test
    void at_the_last_byte_of_a_long_message() {
        assertDifference("0123456789abcdefghij", "0123456789abcdefghix", """
                expected  … 66 67 68 69 6a                         fghij
                received  … 66 67 68 69 78                         fghix
                                        ^^ byte 19 is 78, not 6a
                """);
    }

    @Test
    void where_little_more_came() {
        assertDifference("0123456789abcdefghij", "01234567x", """
                expected  … 34 35 36 37 38 39 61 62 63 64 65 66 …  456789abcdef
                received  … 34 35 36 37 78                         4567x
                                        ^^ byte 8 is 78, not 38
                """);
    }

    @Test
    void in_a_piece_of_a_longer_message() {
        Report.Builder report = Report.builder();
        Difference.addTo(report, Bytes.utf8("abcdef"), Bytes.utf8("abXdef"), 2, 5000);
        assertLines(report, """
                expected  … 61 62 63 64 65 66                      abcdef
                received  … 61 62 58 64 65 66                      abXdef
                                  ^^ byte 5002 is 58, not 63
                """);
    }

    private static void assertDifference(String expected, String received, String lines) {
        Report.Builder report = Report.builder();
        Difference.addTo(report, Bytes.utf8(expected), Bytes.utf8(received), firstDifference(expected, received));
        assertLines(report, lines);
    }

    private static int firstDifference(String expected, String received) {
        return Arrays.mismatch(Bytes.utf8(expected), Bytes.utf8(received));
    }

    private static void assertLines(Report.Builder report, String lines) {
        assertEquals(lines.stripTrailing(), String.join("\n", report.build().lines(null, null)));
    }
}
