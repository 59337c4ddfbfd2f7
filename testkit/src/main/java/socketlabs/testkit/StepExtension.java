package socketlabs.testkit;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Does for each test of a {@link Step} what the annotation promises. */
final class StepExtension implements BeforeEachCallback, AfterEachCallback, InvocationInterceptor {

    @Override
    public void beforeEach(ExtensionContext context) {
        TestRun run = TestRun.begin(context.getRequiredTestClass());
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> TestRun.current().died(thread, thrown));
        ExitGuard.arm(run);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestRun.current().closeAll();
        ExitGuard.disarm();
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
        test.join(limit.toMillis());
        if (test.isAlive()) {
            thrown.set(timeLimitReached(run, limit));
            leaveBehind(run, test);
        }
        if (thrown.get() != null) {
            throw verdict(run, thrown.get());
        }
        run.failIfItCannotGoOn();
    }

    private static Throwable verdict(TestRun run, Throwable thrown) {
        if (thrown instanceof StepFailure || NotBegun.step(thrown).isPresent()) {
            return thrown;
        }
        return new StepFailure(Findings.of(thrown, run), thrown);
    }

    private static StepFailure timeLimitReached(TestRun run, Duration limit) {
        return new StepFailure(Report.builder()
                .fact("happened", "the time limit of " + Texts.seconds(limit) + " was reached")
                .threads(run, StudentThreads.look(run))
                .conversations(run)
                .build());
    }

    /** What cannot be stopped shall at least not slow down the tests after it. */
    private static void leaveBehind(TestRun run, Thread test) {
        test.interrupt();
        test.setPriority(Thread.MIN_PRIORITY);
        StudentThreads.alive(run).forEach(thread -> thread.setPriority(Thread.MIN_PRIORITY));
    }
}
