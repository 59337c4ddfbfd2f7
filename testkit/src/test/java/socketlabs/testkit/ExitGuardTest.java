package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static socketlabs.testkit.Sample.assertPasses;
import static socketlabs.testkit.Sample.assertReport;
import static socketlabs.testkit.Sample.threadOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.Events;
import socketlabs.testkit.samples.ExitingStepTest;
import socketlabs.testkit.samples.StepsAlone;
import socketlabs.testkit.samples.WrongProgram;

/** A student's System.exit fails its test, and nothing else. */
class ExitGuardTest {

    @Test
    void an_exit_fails_the_test_wherever_it_is_called_and_the_tests_after_it_run() {
        Events tests = Sample.run(ExitingStepTest.class);
        tests.assertStatistics(count -> count.succeeded(1).failed(5));
        assertEquals(
                List.of(
                        "happened  System.exit(3) was called",
                        "happened  System.exit(3) was called",
                        "happened  System.exit(3) was called",
                        "happened  System.exit(3) was called",
                        "happened  Runtime.halt(4) was called"),
                Sample.failures(tests).stream()
                        .map(failure -> Verdict.of(failure).facts().get(0))
                        .toList());
    }

    @Test
    void a_test_that_waits_for_bytes_is_told_at_once() {
        assertReport(() -> threadOf(client -> WrongProgram.exit()).expect("hello"), """
                happened  System.exit(3) was called
                in        WrongProgram.exit (WrongProgram.java:#)
                likely    System.exit ends the whole program, and the tests with it: return or throw instead
                """);
    }

    @Test
    void a_thread_of_an_earlier_test_that_exits_late_fails_no_other_test() throws Exception {
        WrongProgram.end = new CountDownLatch(1);
        List<Thread> late = new ArrayList<>();
        assertPasses(() -> late.add(WrongProgram.onAThread(WrongProgram::exitAtTheEnd)));
        assertPasses(() -> {
            WrongProgram.end.countDown();
            late.get(0).join();
        });
    }

    @Test
    void a_program_may_exit_when_its_tests_are_over_and_not_between_them(@TempDir Path folder) throws Exception {
        String printed = StepsInAJvm.run(ExitingStepTest.class, StepsAlone.STATUS, folder);
        assertTrue(printed.contains("  9.4  Return to the caller                                 1/10\n"), printed);
    }
}
