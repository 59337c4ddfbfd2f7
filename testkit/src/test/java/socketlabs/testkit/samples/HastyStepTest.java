package socketlabs.testkit.samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Step;

/** A step with a short time limit. Its first test waits in its own thread for code that never returns. */
@Step(number = "9.3", title = "Return in time", points = 10, seconds = 1)
public class HastyStepTest {

    private boolean prepared;

    @BeforeEach
    void prepare() {
        prepared = true;
    }

    @Test
    @Order(1)
    void the_code_returns() {
        WrongProgram.spin();
    }

    @Test
    @Order(2)
    void the_next_test_runs() {
        if (!prepared) {
            throw new IllegalStateException("@BeforeEach was not called");
        }
    }
}
