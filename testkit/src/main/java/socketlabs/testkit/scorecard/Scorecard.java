package socketlabs.testkit.scorecard;

import java.util.List;

/**
 * What a run of a lab's tests has shown, as it is printed and as it is written to {@code scorecard.json}.
 *
 * @param lab the lab's folder, such as {@code lab1-echo}
 * @param title such as {@code Lab 1 · Echo}
 * @param score the points won, the sum of the steps'
 * @param points the points that could be won
 */
record Scorecard(String lab, String title, int score, int points, List<StepScore> steps) {

    static Scorecard of(String lab, String title, List<StepScore> steps) {
        int score = steps.stream().mapToInt(StepScore::score).sum();
        int points = steps.stream().mapToInt(StepScore::points).sum();
        return new Scorecard(lab, title, score, points, List.copyOf(steps));
    }

    /**
     * One step.
     *
     * @param score in proportion to the tests that passed, rounded down, so that full points need every test
     * @param begun false if no test passed and most of them ended at a starter's stub
     * @param missing the step whose stub that was, this one or one that comes before it; empty if begun
     */
    record StepScore(
            String number, String title, int score, int points, boolean begun, String missing, List<TestScore> tests) {

        static StepScore of(String number, String title, int points, String missing, List<TestScore> tests) {
            long passed = tests.stream().filter(TestScore::passed).count();
            int score = tests.isEmpty() ? 0 : (int) (points * passed / tests.size());
            return new StepScore(number, title, score, points, missing.isEmpty(), missing, List.copyOf(tests));
        }

        /** What there is to say of a step that has not been begun; empty if it has. */
        String state() {
            if (begun) {
                return "";
            }
            return missing.equals(number) ? "not begun" : "needs step " + missing;
        }

        List<TestScore> failed() {
            return tests.stream().filter(test -> !test.passed()).toList();
        }
    }

    /**
     * One test.
     *
     * @param name the sentence that holds if it passes
     * @param message what happened, lines of a label and a text; empty if it passed
     * @param hint what is likely wrong; empty if it passed or nothing is likelier than the rest
     * @param see where in the handout to read about it
     * @param conversation what went over the wire, line by line
     */
    record TestScore(String name, boolean passed, String message, String hint, String see, List<String> conversation) {

        static TestScore passed(String name) {
            return new TestScore(name, true, "", "", "", List.of());
        }
    }
}
