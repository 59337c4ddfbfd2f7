package socketlabs.testkit.scorecard;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import socketlabs.testkit.Step;
import socketlabs.testkit.Steps;

/**
 * Listens to a run of tests, and at its end prints the scorecard and writes it to {@code target/scorecard.json} and
 * {@code target/scorecard.html} (another folder can be named by the system property {@code
 * socketlabs.scorecard.folder}). The launcher finds it as a service. A run without steps is none of its business.
 */
public final class ScorecardListener implements TestExecutionListener {

    private static final String FOLDER_PROPERTY = "socketlabs.scorecard.folder";

    /** What servers log about broken clients is theirs to say, but not in the middle of a scorecard. */
    private static final Logger LABS_LOG = Logger.getLogger("socketlabs");

    private final Map<Class<?>, StepTally> tallies = new LinkedHashMap<>();
    private TestPlan plan;
    private CompletableFuture<ScorecardFiles> files;

    /** As it was before any code of the student's could put another in its place. */
    private PrintStream console;

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
        console = System.out;
        tallies.clear();
        LABS_LOG.setLevel(Level.OFF);
        plan.getRoots().forEach(root -> plan.getDescendants(root).forEach(this::expect));
        if (!tallies.isEmpty()) {
            files = CompletableFuture.supplyAsync(ScorecardFiles::new, ForkJoinPool.commonPool());
        }
    }

    @Override
    public void dynamicTestRegistered(TestIdentifier test) {
        expect(test);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        leaveOut(test);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            leaveOut(test);
        } else if (test.isTest()) {
            tally(test).ifPresent(tally -> tally.finished(test, result.getThrowable()));
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            plan.getDescendants(test)
                    .forEach(child ->
                            tally(child).ifPresent(tally -> tally.failedWithAll(child, result.getThrowable())));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        if (tallies.isEmpty()) {
            return;
        }
        Steps.haveEnded();
        Scorecard card = StepTally.scorecard(tallies.values());
        try {
            Path folder = Path.of(System.getProperty(FOLDER_PROPERTY, "target"));
            files.join().write(card, folder);
            new ConsoleCard(ConsoleCard.canPrintUnicode(console), folder).print(card, console);
        } catch (IOException e) {
            throw new UncheckedIOException("the scorecard could not be written", e);
        }
    }

    private void expect(TestIdentifier test) {
        if (test.isTest()) {
            tally(test).ifPresent(tally -> tally.expect(test));
        }
    }

    private void leaveOut(TestIdentifier test) {
        tally(test).ifPresent(tally -> tally.leaveOut(test));
        plan.getDescendants(test).forEach(child -> tally(child).ifPresent(tally -> tally.leaveOut(child)));
    }

    private Optional<StepTally> tally(TestIdentifier test) {
        return stepClass(test).map(type -> tallies.computeIfAbsent(type, StepTally::new));
    }

    private Optional<Class<?>> stepClass(TestIdentifier test) {
        for (TestIdentifier at = test; at != null; at = plan.getParent(at).orElse(null)) {
            Optional<Class<?>> type = at.getSource().flatMap(ScorecardListener::classOf);
            if (type.isPresent() && type.get().isAnnotationPresent(Step.class)) {
                return type;
            }
        }
        return Optional.empty();
    }

    private static Optional<Class<?>> classOf(TestSource source) {
        if (source instanceof ClassSource type) {
            return Optional.of(type.getJavaClass());
        }
        return source instanceof MethodSource method ? Optional.of(method.getJavaClass()) : Optional.empty();
    }
}
