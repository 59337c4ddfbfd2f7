package socketlabs.instructor.check;

import com.google.gson.Gson;
import java.util.List;
import java.util.Optional;
import socketlabs.instructor.course.StepNumber;

/** A scorecard as the labs' tests write it, so far as the checks look at it. */
record Scorecard(List<StepScore> steps) {

    record StepScore(String number, int score, int points, boolean begun, List<TestScore> tests) {

        boolean isFull() {
            return score == points && failed().isEmpty();
        }

        List<TestScore> failed() {
            return tests.stream().filter(test -> !test.passed()).toList();
        }

        List<TestScore> passed() {
            return tests.stream().filter(TestScore::passed).toList();
        }
    }

    /**
     * The result of a test.
     *
     * @param message what happened, in lines of a label and a text
     * @param hint the likely cause, or empty
     * @param see where in the handout to read on
     * @param conversation what went over the wire
     */
    record TestScore(String name, boolean passed, String message, String hint, String see, List<String> conversation) {}

    static Scorecard parse(String json) {
        return new Gson().fromJson(json, Scorecard.class);
    }

    Optional<StepScore> step(StepNumber number) {
        return steps.stream()
                .filter(step -> step.number().equals(number.toString()))
                .findFirst();
    }

    /** All tests of all steps. */
    List<TestScore> tests() {
        return steps.stream().flatMap(step -> step.tests().stream()).toList();
    }
}
