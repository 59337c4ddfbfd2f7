package socketlabs.testkit.samples;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A program that runs the tests of the step that its argument names, and then ends itself with a status of its own.
 * After each test, what that left behind tries to end the program, too.
 */
public final class StepsAlone {

    public static final int STATUS = 7;

    private StepsAlone() {}

    public static void main(String[] args) {
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(args[0]))
                                .build(),
                        new ExitBetweenTests());
        System.exit(STATUS);
    }

    private static final class ExitBetweenTests implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                Thread late = WrongProgram.onAThread(WrongProgram::exit);
                while (late.isAlive()) {
                    joinUninterrupted(late);
                }
            }
        }

        private static void joinUninterrupted(Thread late) {
            try {
                late.join();
            } catch (InterruptedException ignored) {
                return;
            }
        }
    }
}
