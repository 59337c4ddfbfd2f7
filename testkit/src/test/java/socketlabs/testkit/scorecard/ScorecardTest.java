package socketlabs.testkit.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socketlabs.testkit.scorecard.Scorecard.StepScore;
import socketlabs.testkit.scorecard.Scorecard.TestScore;

class ScorecardTest {

    @ParameterizedTest(name = "{0} of {1} tests for {2} points are {3}")
    @CsvSource({
        "0, 3, 10, 0",
        "1, 3, 10, 3",
        "2, 3, 10, 6",
        "3, 3, 10, 10",
        "6, 7, 100, 85",
        "99, 100, 10, 9",
        "1, 100, 10, 0",
        "0, 0, 10, 0"
    })
    void a_step_is_won_in_proportion_and_rounded_down(int passed, int tests, int points, int score) {
        assertEquals(score, step(points, passed, tests, "").score());
    }

    @Test
    void a_lab_is_the_sum_of_its_steps() {
        Scorecard card = Scorecard.of("lab9", "Lab 9", List.of(step(10, 1, 3, ""), step(25, 2, 2, "")));
        assertEquals(28, card.score());
        assertEquals(35, card.points());
    }

    @Test
    void a_step_without_its_own_code_is_not_begun_and_one_without_an_earlier_steps_needs_that() {
        assertTrue(step(10, 0, 2, "").begun());
        assertEquals("", step(10, 0, 2, "").state());
        assertFalse(step(10, 0, 2, "9.2").begun());
        assertEquals("not begun", step(10, 0, 2, "9.2").state());
        assertEquals("needs step 9.1", step(10, 0, 2, "9.1").state());
    }

    @Test
    void what_failed_is_told_in_order() {
        assertEquals(
                List.of("test 2", "test 3"),
                step(10, 1, 3, "").failed().stream().map(TestScore::name).toList());
    }

    private static StepScore step(int points, int passed, int tests, String missing) {
        Stream<TestScore> scores = IntStream.rangeClosed(1, tests)
                .mapToObj(i -> new TestScore("test " + i, i <= passed, "", "", "", List.of()));
        return StepScore.of("9.2", "Subtract", points, missing, scores.toList());
    }
}
