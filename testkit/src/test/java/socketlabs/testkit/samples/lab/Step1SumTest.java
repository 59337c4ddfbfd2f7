package socketlabs.testkit.samples.lab;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Step;

@Step(number = "9.1", title = "Add", points = 10)
class Step1SumTest {

    @Test
    @Order(1)
    void one_and_two_are_three() {
        int sum = Calculator.sum(1, 2);
        Expect.that(sum == 3, "sum(1, 2) is 3", "it is " + sum, null);
    }

    @Test
    @Order(2)
    void this_machine_cannot_tell() {
        Assumptions.abort("this machine cannot count that far");
    }

    @Test
    @Order(3)
    @Disabled("for another machine")
    void another_machine_may() {}
}
