package socketlabs.testkit;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Runs the steps of a lab by their numbers, 1.10 after 1.9, and what is no step at the end. */
public final class StepOrder implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(StepOrder::position));
    }

    private static int position(ClassDescriptor test) {
        return test.findAnnotation(Step.class)
                .map(step -> positionOf(step.number()))
                .orElse(Integer.MAX_VALUE);
    }

    /** A number that orders {@code lab.step} by lab, then by step. */
    public static int positionOf(String number) {
        String[] parts = number.split("\\.");
        return Integer.parseInt(parts[0]) * 1000 + Integer.parseInt(parts[1]);
    }
}
