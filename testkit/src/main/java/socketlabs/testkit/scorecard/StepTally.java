package socketlabs.testkit.scorecard;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Lab;
import socketlabs.testkit.Step;
import socketlabs.testkit.StepOrder;
import socketlabs.testkit.Verdict;
import socketlabs.testkit.scorecard.Scorecard.StepScore;
import socketlabs.testkit.scorecard.Scorecard.TestScore;

/** Counts the tests of one step while they run. A test that never finishes has not passed. */
final class StepTally {

    private final Class<?> testClass;
    private final Step step;
    private final Map<UniqueId, TestScore> tests = new LinkedHashMap<>();
    private final NavigableSet<String> missingSteps = new TreeSet<>(Comparator.comparingInt(StepOrder::positionOf));

    private int passed;

    /** So many tests failed, and not because a stub stood there. */
    private int failed;

    private int endedAtStub;

    StepTally(Class<?> testClass) {
        this.testClass = testClass;
        this.step = testClass.getAnnotation(Step.class);
    }

    void expect(TestIdentifier test) {
        tests.put(
                test.getUniqueIdObject(),
                new TestScore(test.getDisplayName(), false, "the test did not run", "", see(), List.of()));
    }

    void finished(TestIdentifier test, Optional<Throwable> thrown) {
        tests.put(
                test.getUniqueIdObject(),
                thrown.map(failure -> failed(test, failure)).orElseGet(() -> passed(test)));
    }

    /** Something around the tests failed, such as the loading of their class, so that they did not run. */
    void failedWithAll(TestIdentifier test, Optional<Throwable> thrown) {
        thrown.filter(failure -> test.isTest())
                .ifPresent(failure -> tests.put(test.getUniqueIdObject(), failed(test, failure)));
    }

    /** A test that cannot be run on this machine is neither won nor lost. */
    void leaveOut(TestIdentifier test) {
        tests.remove(test.getUniqueIdObject());
    }

    static Scorecard scorecard(Collection<StepTally> tallies) {
        List<StepTally> inOrder = tallies.stream()
                .sorted(Comparator.comparingInt(tally -> StepOrder.positionOf(tally.step.number())))
                .toList();
        Optional<Lab> lab =
                Optional.ofNullable(inOrder.get(0).testClass.getPackage().getAnnotation(Lab.class));
        return Scorecard.of(
                lab.map(Lab::folder).orElse(""),
                lab.map(Lab::title).orElse("Socket Labs"),
                inOrder.stream().map(StepTally::score).toList());
    }

    private StepScore score() {
        String missing = isBegun() ? "" : missingSteps.first();
        return StepScore.of(step.number(), step.title(), step.points(), missing, List.copyOf(tests.values()));
    }

    /** Where most tests meet a stub, the few that fail before they get there tell nothing of this step. */
    private boolean isBegun() {
        return passed > 0 || failed >= endedAtStub;
    }

    private TestScore passed(TestIdentifier test) {
        passed++;
        return TestScore.passed(test.getDisplayName());
    }

    private TestScore failed(TestIdentifier test, Throwable thrown) {
        Verdict verdict = Verdict.of(thrown);
        verdict.missingStep()
                .ifPresentOrElse(
                        step -> {
                            missingSteps.add(step);
                            endedAtStub++;
                        },
                        () -> failed++);
        Optional<Hint> hint = hint(test);
        String likely = hint.filter(Hint::first)
                .map(Hint::value)
                .or(verdict::likely)
                .or(() -> hint.map(Hint::value))
                .or(verdict::guess)
                .orElse("");
        return new TestScore(
                test.getDisplayName(),
                false,
                String.join("\n", verdict.facts()),
                likely,
                see(),
                verdict.conversation());
    }

    private static Optional<Hint> hint(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Hint.class));
    }

    /** Where the handout tells about this step: every step has a heading "Step n". */
    private String see() {
        Lab lab = testClass.getPackage().getAnnotation(Lab.class);
        String folder = lab == null ? "" : lab.folder() + "/";
        return folder + "README.md#step-" + step.number().split("\\.")[1];
    }
}
