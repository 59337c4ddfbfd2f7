package socketlabs.testkit.samples.lab;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Step;

/** Cannot be initialised, since the student's code fails. */
@Step(number = "9.3", title = "Make a table", points = 10)
class Step3TableTest {

    private static final int[] TABLE = Calculator.table();

    @Test
    @Order(1)
    @Hint("count the rows again")
    void the_table_has_ten_rows() {
        Expect.that(TABLE.length == 10, "ten rows", TABLE.length + " rows", null);
    }

    @Test
    @Order(2)
    void the_table_begins_with_1() {
        Expect.that(TABLE[0] == 1, "1", "it is " + TABLE[0], null);
    }
}
