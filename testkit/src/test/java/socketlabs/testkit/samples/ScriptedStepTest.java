package socketlabs.testkit.samples;

import org.junit.jupiter.api.Test;
import socketlabs.testkit.Call;
import socketlabs.testkit.Step;

/** A step with one test, which does what it is told. */
@Step(number = "9.2", title = "Keep a promise", points = 10)
public class ScriptedStepTest {

    public static Call.Action script;

    @Test
    void a_promise_is_kept() throws Exception {
        script.run();
    }
}
