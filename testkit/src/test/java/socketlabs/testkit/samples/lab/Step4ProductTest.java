package socketlabs.testkit.samples.lab;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Step;

@Step(number = "9.4", title = "Multiply", points = 20)
class Step4ProductTest {

    @Test
    @Order(1)
    void two_by_three_is_six() {
        expectProduct(6, 2, 3);
    }

    @Test
    @Order(2)
    void nothing_times_three_is_nothing() {
        expectProduct(0, 0, 3);
    }

    private static void expectProduct(int expected, int a, int b) {
        int product = Calculator.product(a, b);
        Expect.that(product == expected, expected + "", "it is " + product, null);
    }
}
