package socketlabs.testkit.samples;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Step;

/** What an earlier step does wrong fails the first test before it comes to this step's stub, which the others find. */
@Step(number = "9.1", title = "Mostly a stub", points = 10)
public class MostlyStubStepTest {

    @Test
    @Order(1)
    void the_earlier_step_is_right() {
        Expect.that(false, "one", "another", null);
    }

    @Test
    @Order(2)
    void this_step_is_right() {
        stub();
    }

    @Test
    @Order(3)
    void this_step_is_right_again() {
        stub();
    }

    private static void stub() {
        throw new UnsupportedOperationException("Step 9.1: do it");
    }
}
