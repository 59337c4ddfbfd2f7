package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepOrderTest {

    @Test
    void steps_are_in_the_order_of_their_numbers() {
        assertEquals(
                "1.1 1.2 1.9 1.10 2.1 10.1",
                String.join(
                        " ",
                        Stream.of("10.1", "1.10", "2.1", "1.9", "1.2", "1.1")
                                .sorted(Comparator.comparingInt(StepOrder::positionOf))
                                .toList()));
    }
}
