package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.testkit.samples.StepsAlone;
import socketlabs.testkit.samples.UnrulyStepTest;

/** Whatever the student's code prints or does to the JVM, the tests run on, and the scorecard is found and right. */
class OutputLimitTest {

    private static final int OF_A_TEST = 2000;

    /** What the four floods before it and two lines of a few words leave of what may be printed in all. */
    private static final String THE_REST =
            "#".repeat(10_000 - 4 * OF_A_TEST - 2 * ("a few words" + System.lineSeparator()).length());

    @Test
    void a_few_words_are_printed_and_of_a_flood_the_beginning_and_the_card_comes_last(@TempDir Path folder)
            throws Exception {
        assertEquals(
                """
                a few words
                FLOOD
                (more output of this test is left out)
                a few words
                FLOOD
                (more output of this test is left out)
                FLOOD
                (more output of this test is left out)
                FLOOD
                (more output of this test is left out)
                REST
                (more output of this test is left out)

                Socket Labs                                               10 of 10 points

                  9.5  Print                                               10/10

                """.replace("FLOOD", "#".repeat(OF_A_TEST)).replace("REST", THE_REST),
                StepsInAJvm.run(UnrulyStepTest.class, StepsAlone.STATUS, folder));
    }
}
