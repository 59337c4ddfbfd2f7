package socketlabs.testkit.samples;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Call;
import socketlabs.testkit.Step;

/** A step whose student ends the JVM, wherever there is an opportunity. */
@Step(number = "9.4", title = "Return to the caller", points = 10)
public class ExitingStepTest {

    @Test
    @Order(1)
    void the_code_returns_to_the_test() {
        WrongProgram.exit();
    }

    @Test
    @Order(2)
    void the_code_returns_to_the_call() throws Exception {
        Call.run("work()", WrongProgram::exit).result();
    }

    @Test
    @Order(3)
    void the_code_ends_its_thread() throws Exception {
        WrongProgram.onAThread(WrongProgram::exit).join();
    }

    @Test
    @Order(4)
    void what_it_throws_is_not_caught_in_vain() {
        WrongProgram.exitAndCatch();
    }

    @Test
    @Order(5)
    void the_code_does_not_halt() {
        WrongProgram.halt();
    }

    @Test
    @Order(6)
    void the_tests_after_it_still_run() {}
}
