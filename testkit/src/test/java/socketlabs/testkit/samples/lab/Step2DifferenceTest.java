package socketlabs.testkit.samples.lab;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Step;

@Step(number = "9.2", title = "Subtract", points = 25)
class Step2DifferenceTest {

    @Test
    @Order(1)
    void two_from_three_is_one() {
        expectDifference(1, 3, 2);
    }

    @Test
    @Order(2)
    @Hint("the sign got lost")
    void three_from_two_is_minus_one() {
        expectDifference(-1, 2, 3);
    }

    @Test
    @Order(3)
    void two_from_two_is_nothing() {
        expectDifference(0, 2, 2);
    }

    private static void expectDifference(int expected, int a, int b) {
        int difference = Calculator.difference(a, b);
        Expect.that(
                difference == expected, "difference(" + a + ", " + b + ") is " + expected, "it is " + difference, null);
    }
}
