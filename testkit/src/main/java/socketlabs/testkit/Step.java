package socketlabs.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class as one step of a lab, and brings what the tests of a step need:
 *
 * <ul>
 *   <li>each test ends within its {@linkplain #seconds time limit}, even if the student's code blocks or spins;
 *   <li>{@code System.exit} fails the test instead of ending the run;
 *   <li>tests run in their {@code @Order}, and method names with underscores become sentences;
 *   <li>what fails is told with the conversation on the wire and with what the student's threads were doing.
 * </ul>
 *
 * <p>The test class of step 1.2 is called {@code Step2…Test}. It needs no other annotation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StepExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(Sentences.class)
public @interface Step {

    /** Lab and step, such as {@code 1.2}; solution regions and stubs carry the same number. */
    String number();

    /** What the student builds, as the handout calls it. */
    String title();

    /** What the step is worth; won in proportion to the tests that pass. */
    int points();

    /** The time limit of each test. It is a last resort: most hangs are recognised long before. */
    int seconds() default 60;
}
