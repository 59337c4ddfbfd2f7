package socketlabs.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands on the package of a lab's tests, and names the lab on the scorecard. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Lab {

    /** The name of the lab's folder, such as {@code lab1-echo}: where the handout is. */
    String folder();

    /** Such as {@code Lab 1 · Echo}. */
    String title();
}
