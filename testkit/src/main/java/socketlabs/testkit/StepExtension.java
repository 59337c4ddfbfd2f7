package socketlabs.testkit;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Does for each test of a {@link Step} what the annotation promises. */
final class StepExtension implements BeforeEachCallback, AfterEachCallback, InvocationInterceptor {

    private Runnable endOutput = () -> {};
    private Properties properties;

    @Override
    public void beforeEach(ExtensionContext context) {
        TestRun run = TestRun.begin(context.getRequiredTestClass());
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> TestRun.current().died(thread, thrown));
        ExitGuard.arm(run);
        endOutput = OutputLimit.install();
        properties = System.getProperties();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestRun run = TestRun.current();
        run.closeAll();
        run.slowDownLeftovers();
        endOutput.run();
        System.setProperties(properties);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runWithinLimit(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runWithinLimit(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runWithinLimit(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runWithinLimit(invocation, context);
    }

    /**
     * Runs on a thread of its own, which is left behind when its time is up: neither a blocked read nor a busy loop
     * heeds an interrupt.
     */
    private static void runWithinLimit(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        TestRun run = TestRun.current();
        Duration limit = Duration.ofSeconds(
                context.getRequiredTestClass().getAnnotation(Step.class).seconds());
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread test = Background.start("test", () -> {
            try {
                invocation.proceed();
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        joinWithin(limit, test);
        if (test.isAlive()) {
            thrown.set(timeLimitReached(run, limit));
            test.interrupt();
        }
        if (thrown.get() != null) {
            throw verdict(run, thrown.get());
        }
        run.failIfItCannotGoOn();
    }

    private static Throwable verdict(TestRun run, Throwable thrown) {
        if (thrown instanceof StepFailure || NotBegun.step(thrown).isPresent() || isAssumption(thrown, run)) {
            return thrown;
        }
        return new StepFailure(Findings.of(thrown, run), thrown);
    }

    /** The test cannot be run on this machine. That is for the test to say, not for the student's code. */
    private static boolean isAssumption(Throwable thrown, TestRun run) {
        return thrown instanceof TestAbortedException
                && Findings.place(thrown, run.studentCode()).isEmpty();
    }

    private static StepFailure timeLimitReached(TestRun run, Duration limit) {
        return new StepFailure(Report.builder()
                .fact("happened", "the time limit of " + Texts.seconds(limit) + " was reached")
                .threads(run, StudentThreads.look(run))
                .conversations(run)
                .build());
    }

    /** The student's code may interrupt threads that are not its own: this one does not let itself be disturbed. */
    private static void joinWithin(Duration limit, Thread test) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (test.isAlive() && System.nanoTime() < deadline) {
            try {
                test.join(limit.toMillis());
            } catch (InterruptedException e) {
                continue;
            }
        }
    }
}
