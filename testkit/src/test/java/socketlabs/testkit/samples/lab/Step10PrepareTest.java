package socketlabs.testkit.samples.lab;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Step;

/** Fails before its first test. */
@Step(number = "9.10", title = "Prepare", points = 15)
class Step10PrepareTest {

    @BeforeAll
    static void prepare() {
        Calculator.table();
    }

    @Test
    @Order(1)
    void the_first_test() {}

    @Test
    @Order(2)
    void the_second_test() {}
}
