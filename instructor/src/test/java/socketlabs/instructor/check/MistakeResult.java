package socketlabs.instructor.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import socketlabs.instructor.check.Bench.Graded;
import socketlabs.instructor.check.Scorecard.StepScore;
import socketlabs.instructor.course.Lab;

/** What the tests say of a mistake. */
record MistakeResult(Mistake mistake, Scorecard card, Duration took) {

    static MistakeResult of(Mistake mistake, Graded graded) {
        return new MistakeResult(mistake, graded.card(), graded.took());
    }

    /** The step that must fail. Its score is missing only if its tests did not run at all. */
    StepScore step() {
        return card.step(mistake.fails()).orElseThrow();
    }

    /** How the tests of its step noticed it; empty if they did not. */
    Set<CaughtBy> caughtBy() {
        return step().failed().stream()
                .map(test -> CaughtBy.of(test.message()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaughtBy.class)));
    }

    /** Whether this step fails and none before it. */
    boolean isCaughtInItsStep() {
        return card.steps().stream().allMatch(step -> step.isFull() != step.equals(step()));
    }

    /** What is wrong with the tests, as this mistake shows; empty if they treat it as they should. */
    List<String> problems(Lab lab) {
        List<String> problems =
                new ArrayList<>(Expectation.stepsBefore(mistake.fails()).problems(lab, card));
        if (step().failed().isEmpty()) {
            problems.add("no test of step " + mistake.fails() + " fails");
            return problems;
        }
        if (caughtBy().equals(EnumSet.of(CaughtBy.TIME_LIMIT))) {
            problems.add("only the time limit catches it");
        }
        for (String words : mistake.unsaid(step())) {
            problems.add("no message says \"" + words + "\", they are:\n" + messages());
        }
        return problems;
    }

    private String messages() {
        return step().failed().stream()
                .map(test -> test.name() + "\n" + test.message() + "\nlikely " + test.hint() + "\n")
                .collect(Collectors.joining("\n"))
                .indent(4);
    }
}
