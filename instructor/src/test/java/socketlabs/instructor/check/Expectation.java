package socketlabs.instructor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import socketlabs.instructor.check.Scorecard.StepScore;
import socketlabs.instructor.check.Scorecard.TestScore;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.Step;
import socketlabs.instructor.course.StepNumber;

/** What a scorecard must show, step by step. */
@FunctionalInterface
interface Expectation {

    /** What is not as it must be with one step; empty if all is. */
    List<String> problems(Step step, StepScore score);

    /** Every test of every step passes, for full points. */
    static Expectation solved() {
        return (step, score) -> {
            String failed = score.failed().stream().map(Expectation::told).collect(Collectors.joining());
            return score.isFull() ? List.of() : List.of(points(score) + failed);
        };
    }

    /** No test of any step passes. */
    static Expectation unsolved() {
        return (step, score) -> {
            String passed = score.passed().stream()
                    .map(test -> "\n  passed: " + test.name())
                    .collect(Collectors.joining());
            return score.score() == 0 && passed.isEmpty() ? List.of() : List.of(points(score) + passed);
        };
    }

    /** The scorecard says of every step that it was not begun. */
    static Expectation notBegun() {
        return (step, score) -> score.begun() ? List.of("step " + step.number() + " reads as begun") : List.of();
    }

    /** The steps up to {@code last} are solved, those after it are not. */
    static Expectation solvedUpTo(StepNumber last) {
        return (step, score) -> {
            boolean solved = step.number().compareTo(last) <= 0;
            return (solved ? solved() : unsolved()).problems(step, score);
        };
    }

    /** The steps before {@code first} are solved; of the others nothing is expected. */
    static Expectation stepsBefore(StepNumber first) {
        return (step, score) -> step.number().compareTo(first) < 0 ? solved().problems(step, score) : List.of();
    }

    default Expectation and(Expectation other) {
        return (step, score) -> {
            List<String> problems = new ArrayList<>(problems(step, score));
            problems.addAll(other.problems(step, score));
            return problems;
        };
    }

    /** What is not as it must be in a scorecard, of those steps of {@code lab} that were graded. */
    default List<String> problems(Lab lab, Scorecard card) {
        return lab.steps().stream()
                .flatMap(step -> card.step(step.number()).stream().flatMap(score -> problems(step, score).stream()))
                .toList();
    }

    private static String points(StepScore score) {
        return "step " + score.number() + ": " + score.score() + " of " + score.points() + " points";
    }

    private static String told(TestScore test) {
        return "\n  failed: " + test.name() + "\n" + test.message().indent(4).stripTrailing();
    }
}
