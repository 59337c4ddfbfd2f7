package socketlabs.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is likely wrong when this test fails, in one sentence to the student. It is shown only when the
 * bytes on the wire did not already name the cause.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Hint {

    String value();

    /** Whether it is shown in any case: for a test that knows more of the cause than the bytes tell. */
    boolean first() default false;
}
