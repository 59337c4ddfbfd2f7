package socketlabs.testkit.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import com.google.gson.Gson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import socketlabs.testkit.samples.HintedStepTest;
import socketlabs.testkit.samples.MostlyStubStepTest;
import socketlabs.testkit.scorecard.Scorecard.StepScore;
import socketlabs.testkit.scorecard.Scorecard.TestScore;

/** Runs a lab's tests as Maven does: the launcher finds the listener by itself. */
class ScorecardListenerTest {

    private static final String FOLDER = "socketlabs.scorecard.folder";

    @TempDir
    private static Path folder;

    @TempDir
    private static Path otherFolder;

    private static String printed;
    private static Scorecard written;

    /** Once, since a class that cannot be initialised tells the reason once. */
    @BeforeAll
    static void runTheLab() throws IOException {
        printed = run(selectPackage("socketlabs.testkit.samples.lab"), folder);
        written = new Gson().fromJson(Files.readString(folder.resolve("scorecard.json")), Scorecard.class);
    }

    @Test
    void the_card_is_printed() {
        assertEquals("""

                Lab 9 · Sample                                            26 of 100 points

                  9.1  Add                                                 10/10
                  9.2  Subtract                                            16/25
                       ✘ three from two is minus one
                         expected  difference(2, 3) is -1
                         happened  it is 1
                         likely    the sign got lost
                         see       lab9-sample/README.md#step-2
                  9.3  Make a table                                         0/10  after step 9.2
                  9.4  Multiply                                             0/20  not begun
                  9.9  Square                                               0/20  needs step 9.4
                  9.10  Prepare                                             0/15  after step 9.2

                  All of it, as a page: target/scorecard.html

                """, printed.replace(folder.toString(), "target").replaceAll("\\.java:\\d+", ".java:#"));
    }

    @Test
    void the_files_tell_the_same() throws IOException {
        assertEquals("lab9-sample", written.lab());
        assertEquals("Lab 9 · Sample", written.title());
        assertEquals(26, written.score());
        assertEquals(100, written.points());
        TestScore failed = step("9.2").failed().get(0);
        assertEquals("three from two is minus one", failed.name());
        assertEquals("the sign got lost", failed.hint());
        assertEquals("lab9-sample/README.md#step-2", failed.see());
        assertTrue(Files.readString(folder.resolve("scorecard.html")).contains(failed.name()));
    }

    @Test
    void tests_that_this_machine_cannot_run_are_left_out() {
        assertEquals(1, step("9.1").tests().size());
        assertEquals(10, step("9.1").score());
    }

    @Test
    void what_the_console_leaves_out_the_files_tell() {
        assertEquals(
                List.of("""
                        happened  IllegalStateException: no <table> & no chair
                        in        Calculator.table (Calculator.java:#)""", """
                        happened  NoClassDefFoundError: Could not initialize class socketlabs.testkit.samples.lab.Step3TableTest
                        in        Calculator.table (Calculator.java:#)"""),
                step("9.3").failed().stream()
                        .map(test -> test.message().replaceAll("\\.java:\\d+", ".java:#"))
                        .toList());
        assertEquals(
                List.of("lab9-sample/README.md#step-3", "lab9-sample/README.md#step-3"),
                step("9.3").failed().stream().map(TestScore::see).toList());
    }

    @Test
    void an_exception_of_the_students_code_names_its_cause_and_the_tests_hint_does_not() {
        assertEquals(
                List.of("", ""),
                step("9.3").failed().stream().map(TestScore::hint).toList());
    }

    @Test
    void a_hint_is_shown_instead_of_another_cause_only_if_it_says_so(@TempDir Path target) throws IOException {
        run(selectClass(HintedStepTest.class), target);
        Scorecard card = new Gson().fromJson(Files.readString(target.resolve("scorecard.json")), Scorecard.class);
        assertEquals(
                List.of("what the bytes tell", "what the test knows better"),
                card.steps().get(0).failed().stream().map(TestScore::hint).toList());
    }

    @Test
    void a_step_whose_tests_mostly_end_at_its_stub_is_not_begun(@TempDir Path target) {
        String card = run(selectClass(MostlyStubStepTest.class), target);
        assertTrue(card.contains("9.1  Mostly a stub                                        0/10  not begun\n"), card);
    }

    @Test
    void what_fails_before_the_first_test_fails_them_all() {
        assertEquals(2, step("9.10").failed().size());
        for (TestScore test : step("9.10").tests()) {
            assertEquals(
                    "happened  IllegalStateException: no <table> & no chair",
                    test.message().lines().findFirst().orElseThrow());
        }
    }

    @Test
    void a_run_without_steps_gets_no_card() {
        assertEquals("", run(selectClass(NoStep.class), otherFolder));
        assertFalse(Files.exists(otherFolder.resolve("scorecard.json")));
    }

    /** No step, and so none of the scorecard's business. */
    static class NoStep {

        @Test
        void passes() {}
    }

    /** As Maven's, it is no stream of the JVM's, and knows how to show any text. */
    private static final class MavensStream extends PrintStream {

        MavensStream(ByteArrayOutputStream printed) {
            super(printed, true, StandardCharsets.UTF_8);
        }
    }

    private static StepScore step(String number) {
        return written.steps().stream()
                .filter(step -> step.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static String run(DiscoverySelector tests, Path folder) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new MavensStream(printed));
        System.setProperty(FOLDER, folder.toString());
        try {
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(tests)
                            .build());
        } finally {
            System.setOut(console);
            System.clearProperty(FOLDER);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
