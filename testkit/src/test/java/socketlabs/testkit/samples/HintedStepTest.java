package socketlabs.testkit.samples;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Step;

/** Both tests fail in a way that names a cause, and have a hint besides. */
@Step(number = "9.1", title = "Name the cause", points = 10)
public class HintedStepTest {

    @Test
    @Order(1)
    @Hint("what the test knows")
    void a_hint_gives_way() {
        failWithCause();
    }

    @Test
    @Order(2)
    @Hint(value = "what the test knows better", first = true)
    void a_hint_comes_first() {
        failWithCause();
    }

    private static void failWithCause() {
        Expect.that(false, "one", "another", "what the bytes tell");
    }
}
