package socketlabs.testkit.samples;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Step;

/** A step whose student lays hands on what belongs to the whole JVM. None of that is a mistake that a test looks for. */
@Step(number = "9.5", title = "Print", points = 10)
public class UnrulyStepTest {

    @Test
    @Order(1)
    void a_few_words_are_printed() {
        UnrulyProgram.printAFewWords();
    }

    @Test
    @Order(2)
    void a_flood_is_not() {
        UnrulyProgram.printAFlood();
    }

    @Test
    @Order(3)
    void a_stream_is_closed() {
        UnrulyProgram.closeTheStream();
    }

    @Test
    @Order(4)
    void a_stream_is_replaced() {
        UnrulyProgram.replaceTheStream();
    }

    @Test
    @Order(5)
    void properties_are_replaced() {
        UnrulyProgram.replaceTheProperties();
    }

    @Test
    @Order(6)
    void all_threads_are_interrupted() {
        UnrulyProgram.interruptAllThreads();
    }

    @Test
    @Order(7)
    void a_few_words_are_printed_again() {
        UnrulyProgram.printAFewWords();
    }

    @Test
    @Order(8)
    void another_flood_is_not() {
        UnrulyProgram.printAFlood();
    }

    @Test
    @Order(9)
    void a_third_flood_is_not() {
        UnrulyProgram.printAFlood();
    }

    @Test
    @Order(10)
    void a_fourth_flood_is_not() {
        UnrulyProgram.printAFlood();
    }

    @Test
    @Order(11)
    void of_a_fifth_flood_there_is_less() {
        UnrulyProgram.printAFlood();
    }

    @Test
    @Order(12)
    void a_flood_that_goes_on_ends_with_its_test() throws InterruptedException {
        UnrulyProgram.printForEver();
    }
}
