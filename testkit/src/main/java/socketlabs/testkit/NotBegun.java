package socketlabs.testkit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the exception that stands in the starter where the student's code will be. */
final class NotBegun {

    private static final Pattern STUB = Pattern.compile("Step (\\d+\\.\\d+):.*", Pattern.DOTALL);

    private NotBegun() {}

    /** The number of the step whose stub threw this, or caused it. */
    static Optional<String> step(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsupportedOperationException && cause.getMessage() != null) {
                Matcher stub = STUB.matcher(cause.getMessage());
                if (stub.matches()) {
                    return Optional.of(stub.group(1));
                }
            }
        }
        return Optional.empty();
    }

    /** What a stub throws, for a stub that was reached on another thread than the test's. */
    static UnsupportedOperationException exception(String step, Throwable cause) {
        return new UnsupportedOperationException("Step " + step + ": not begun", cause);
    }
}
