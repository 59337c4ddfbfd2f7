package socketlabs.instructor.check;

import java.util.List;

/** The assertion that all checks end in. */
final class NoProblems {

    private NoProblems() {}

    /** Fails with the problems of {@code subject}, if there are any. */
    static void in(String subject, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError(subject + ":\n" + String.join("\n", problems));
        }
    }
}
