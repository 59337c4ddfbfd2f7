package socketlabs.testkit.samples.lab;

import org.junit.jupiter.api.Test;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Step;

@Step(number = "9.9", title = "Square", points = 20)
class Step9SquareTest {

    @Test
    void the_square_of_three_is_nine() {
        int square = Calculator.product(3, 3);
        Expect.that(square == 9, "9", "it is " + square, null);
    }
}
