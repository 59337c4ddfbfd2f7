package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static socketlabs.testkit.Sample.assertPasses;
import static socketlabs.testkit.Sample.assertReport;
import static socketlabs.testkit.Sample.failureOf;
import static socketlabs.testkit.Sample.threadOf;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.samples.WrongProgram;

/** A stub of the starter reads as a step that was not begun, wherever it is reached. */
class NotBegunTest {

    @Test
    void in_the_thread_of_the_test() {
        assertNotBegun("9.2", WrongProgram::stub);
    }

    @Test
    void in_a_call() {
        assertNotBegun("9.2", () -> Call.run("work()", WrongProgram::stub).result());
    }

    @Test
    void in_a_call_that_is_to_fail() {
        assertNotBegun(
                "9.2", () -> Call.run("work()", WrongProgram::stub).failure(IOException.class, "the disk is full"));
    }

    @Test
    void in_a_call_while_the_test_waits_for_bytes() {
        assertNotBegun("9.2", () -> {
            Peer peer = Connection.open().peer();
            Call.run("work()", WrongProgram::stub);
            peer.expect("hello");
        });
    }

    @Test
    void in_a_thread_while_the_test_waits_for_bytes() {
        assertNotBegun("9.2", () -> threadOf(client -> WrongProgram.stub()).expect("hello"));
    }

    @Test
    void in_a_thread_while_the_test_waits_for_nothing() {
        assertNotBegun("9.2", () -> WrongProgram.onAThread(WrongProgram::stub).join());
    }

    @Test
    void as_the_cause_of_another_exception() {
        assertNotBegun("9.2", WrongProgram::failOfAStub);
    }

    @Test
    void as_a_later_step_that_this_one_calls() {
        assertNotBegun("9.10", WrongProgram::laterStub);
    }

    @Test
    void a_thread_that_got_as_far_as_a_later_step_does_not_fail_this_one() {
        assertPasses(() -> WrongProgram.onAThread(WrongProgram::laterStub).join());
    }

    @Test
    void another_UnsupportedOperationException_is_a_mistake_like_any_other() {
        assertEquals(
                Optional.empty(),
                Verdict.of(failureOf(WrongProgram::changeWhatCannotBeChanged)).missingStep());
        assertReport(WrongProgram::changeWhatCannotBeChanged, """
                happened  UnsupportedOperationException
                in        WrongProgram.changeWhatCannotBeChanged (WrongProgram.java:#)
                """);
    }

    private static void assertNotBegun(String step, Call.Action test) {
        Throwable failure = failureOf(test);
        assertEquals(Optional.of(step), Verdict.of(failure).missingStep());
        assertEquals("happened  step " + step + " is not begun", Sample.reportOf(failure));
    }
}
