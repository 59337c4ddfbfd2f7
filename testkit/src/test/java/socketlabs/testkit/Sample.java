package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import socketlabs.testkit.samples.ScriptedStepTest;
import socketlabs.testkit.samples.WrongEcho;

/** Runs sample steps as JUnit would, and tells what a student then reads. */
final class Sample {

    private Sample() {}

    /** Runs this as the only test of a step, and expects that it passes. */
    static void assertPasses(Call.Action test) {
        assertEquals(List.of(), failures(run(test)));
    }

    /** Runs this as the only test of a step, and expects that it fails with this report. */
    static void assertReport(Call.Action test, String report) {
        assertEquals(report.stripTrailing(), reportOf(failureOf(test)));
    }

    /** Runs this as the only test of a step, and gives what it was ended by. */
    static Throwable failureOf(Call.Action test) {
        List<Throwable> failures = failures(run(test));
        assertEquals(1, failures.size(), "the sample test passed");
        return failures.get(0);
    }

    static List<Throwable> failures(Events tests) {
        return tests.failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .toList();
    }

    static Events run(Call.Action test) {
        ScriptedStepTest.script = test;
        return run(ScriptedStepTest.class);
    }

    static Events run(Class<?> step) {
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(step))
                    .execute()
                    .testEvents();
        } finally {
            Steps.haveEnded();
        }
    }

    /** What the scorecard tells of a failure. */
    static String reportOf(Throwable failure) {
        Verdict verdict = Verdict.of(failure);
        List<String> lines = new ArrayList<>(verdict.facts());
        verdict.likely()
                .or(verdict::guess)
                .filter(cause -> !cause.isEmpty())
                .ifPresent(cause -> lines.add("likely    " + cause));
        lines.addAll(verdict.conversation());
        return blanked(String.join("\n", lines));
    }

    /** The text without what differs from run to run: times, ports, and lines in a student's source. */
    static String blanked(String text) {
        return text.replaceAll("(?m)^ *\\d+\\.\\d{3}(?=  )", "  0.123")
                .replaceAll("\\b\\d+(\\.\\d)? s\\b", "# s")
                .replaceAll("\\.java:\\d+", ".java:#")
                .replaceAll("(port |localhost:)\\d+", "$1#");
    }

    /** Connects to an echo that a call runs. */
    static Peer callOf(WrongEcho.Echo echo) throws IOException {
        Connection connection = Connection.open();
        Call.run("echo(client)", () -> echo.serve(connection.socket()));
        return connection.peer();
    }

    /** Connects to an echo on a thread that the student's code has started. */
    static Peer threadOf(WrongEcho.Echo echo) throws IOException {
        Connection connection = Connection.open();
        WrongEcho.onAThread(connection.socket(), echo);
        return connection.peer();
    }
}
