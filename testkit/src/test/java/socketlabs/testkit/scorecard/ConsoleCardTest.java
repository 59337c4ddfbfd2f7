package socketlabs.testkit.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConsoleCardTest {

    @Test
    void a_card_for_a_terminal() {
        assertEquals("""

                Lab 9 · Sample                                            19 of 100 points

                  9.1  Open and close                                      15/15
                  9.2  Echo every byte                                      4/25
                       ✘ every byte comes back unchanged
                         sent      12 bytes, then waited
                         expected  … 6c 6f 2c 20 77 6f 72 6c 64             lo, world
                         received  … 6c 6f 2c 20 7f 6f 72 6c 64             lo, ·orld
                                                 ^^ byte 7 is 7f, not 77
                         likely    send back what was read
                         see       lab9-sample/README.md#step-2
                             0.001  → 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more
                             0.002  ← 12 bytes   68 65 6c 6c 6f 2c 20 7f  hello, ·  and 4 more
                       ✘ a sentence that is so long that no terminal of a hundred columns has room for it goes on in
                         the next line
                         happened  IllegalStateException: a <message> & "what" was said in it at great length, so
                                   that it takes a second line
                         see       lab9-sample/README.md#step-2
                       ✘ the third is told in full
                         happened  it did not
                         likely    read again
                         see       lab9-sample/README.md#step-2
                       ✘ the fourth with its cause only
                         likely    flush
                       ✘ the fifth without a cause that was just told
                  9.3  Serve the next client                                0/20  not begun
                  9.10  Stop                                                0/40  needs step 9.3

                  All of it, as a page: lab9-sample/target/scorecard.html
                """, render(true, SampleCard.card()));
    }

    @Test
    void a_card_for_a_terminal_that_knows_ASCII_only() {
        assertEquals("""

                Lab 9 . Sample                                            19 of 100 points

                  9.1  Open and close                                      15/15
                  9.2  Echo every byte                                      4/25
                       x every byte comes back unchanged
                         sent      12 bytes, then waited
                         expected  . 6c 6f 2c 20 77 6f 72 6c 64             lo, world
                         received  . 6c 6f 2c 20 7f 6f 72 6c 64             lo, .orld
                                                 ^^ byte 7 is 7f, not 77
                         likely    send back what was read
                         see       lab9-sample/README.md#step-2
                             0.001  > 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more
                             0.002  < 12 bytes   68 65 6c 6c 6f 2c 20 7f  hello, .  and 4 more
                       x a sentence that is so long that no terminal of a hundred columns has room for it goes on in
                         the next line
                         happened  IllegalStateException: a <message> & "what" was said in it at great length, so
                                   that it takes a second line
                         see       lab9-sample/README.md#step-2
                       x the third is told in full
                         happened  it did not
                         likely    read again
                         see       lab9-sample/README.md#step-2
                       x the fourth with its cause only
                         likely    flush
                       x the fifth without a cause that was just told
                  9.3  Serve the next client                                0/20  not begun
                  9.10  Stop                                                0/40  needs step 9.3

                  All of it, as a page: lab9-sample/target/scorecard.html
                """, render(false, SampleCard.card()));
    }

    @Test
    void no_sign_is_replaced_by_more_than_one_so_that_marks_stay_under_their_bytes() {
        assertEquals(
                render(true, SampleCard.card()).length(),
                render(false, SampleCard.card()).length());
    }

    @Test
    void a_later_step_without_points_is_not_told_in_detail_and_one_with_points_is() {
        assertEquals("""

                Lab 9 · Sample                                            15 of 40 points

                  9.1  Open                                                 5/10
                       ✘ the first
                         happened  it did not
                         see       lab9-sample/README.md#step-2
                  9.2  Echo                                                 0/10  after step 9.1
                  9.3  Stop                                                10/20
                       ✘ the third
                         happened  it did not
                         see       lab9-sample/README.md#step-2

                  All of it, as a page: lab9-sample/target/scorecard.html
                """, render(true, SampleCard.withLaterSteps()));
    }

    @Test
    void an_exception_is_told_also_where_not_all_is() {
        String card = render(true, SampleCard.withFourExceptions());
        assertEquals(
                4,
                card.lines()
                        .filter(line -> line.strip().equals("happened  NoSuchElementException: No value present"))
                        .count());
        assertEquals(
                3, card.lines().filter(line -> line.contains("Session.java:17")).count());
    }

    @Test
    void who_has_all_points_need_not_read_more() {
        assertEquals("""

                Lab 9 · Sample                                            100 of 100 points

                  9.1  Open                                               100/100
                """, render(true, SampleCard.full()));
    }

    @Test
    void sentences_are_wrapped_at_a_hundred_columns() {
        assertTrue(render(true, SampleCard.card()).lines().allMatch(line -> line.length() <= 100));
    }

    private static String render(boolean unicode, Scorecard card) {
        return new ConsoleCard(unicode, Path.of("target")).render(card).replace(System.lineSeparator(), "\n");
    }
}
