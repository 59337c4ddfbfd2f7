package socketlabs.instructor.check;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the bench of this course to the tests that ask for it: one for all of them, closed after the last. */
final class CourseBench implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Bench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The store closes what it holds.
        return context.getRoot()
                .getStore(Namespace.create(CourseBench.class))
                .computeIfAbsent(Bench.class, type -> open());
    }

    private static Bench open() {
        try {
            return new Bench(ThisCourse.read());
        } catch (Exception e) {
            throw new ParameterResolutionException("the labs cannot be tried:\n" + e.getMessage(), e);
        }
    }
}
