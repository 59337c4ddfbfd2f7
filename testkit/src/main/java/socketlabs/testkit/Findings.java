package socketlabs.testkit;

import java.io.IOException;
import java.util.Optional;

/** Makes a report of whatever a test was ended by. */
final class Findings {

    /**
     * An exception of the student's code names its cause, which need not be what the test is about. An IOException is
     * different: it is the code's verdict on what came, and the test's hint is about that.
     */
    private static final String SPEAKS_FOR_ITSELF = "";

    private static final String TOO_MUCH_KEPT =
            "a whole message is kept in memory: use one buffer of fixed size again and again";

    private static final String TOO_MANY_THREADS =
            "threads are started and do not end: the system has no more of them than it has memory for their stacks";

    private Findings() {}

    static Report of(Throwable thrown, TestRun run) {
        if (thrown instanceof StepFailure failure && failure.report() != null) {
            return failure.report();
        }
        StudentCode studentCode = run.studentCode();
        if (thrown instanceof ExitAttempt attempt) {
            return thrownBy(thrown, thrown.getMessage() + " was called", studentCode)
                    .likely(attempt.method()
                            + " ends the whole program, and the tests with it: return or throw instead")
                    .build();
        }
        if (thrown instanceof OutOfMemoryError error) {
            return thrownBy(thrown, "the memory ran out (" + Texts.exception(thrown) + ")", studentCode)
                    .likely(whyOutOfMemory(error))
                    .build();
        }
        if (thrown instanceof AssertionError) {
            return Report.builder()
                    .fact("happened", String.valueOf(thrown.getMessage()))
                    .build();
        }
        return thrownBy(thrown, Texts.exception(thrown), studentCode)
                .likely(thrown instanceof IOException ? null : SPEAKS_FOR_ITSELF)
                .conversations(run)
                .build();
    }

    /** The JDK tells it by the same error when the heap is full and when no thread can be started. */
    static String whyOutOfMemory(OutOfMemoryError error) {
        return String.valueOf(error.getMessage()).contains("native thread") ? TOO_MANY_THREADS : TOO_MUCH_KEPT;
    }

    /** An exception of another kind than was promised. */
    static Report.Builder unexpected(String expected, Throwable thrown, TestRun run) {
        Report.Builder report = Report.builder().fact("expected", expected).fact("happened", Texts.exception(thrown));
        place(thrown, run.studentCode()).ifPresent(place -> report.fact("in", place));
        return report;
    }

    private static Report.Builder thrownBy(Throwable thrown, String what, StudentCode studentCode) {
        Report.Builder report = Report.builder().fact("happened", what);
        place(thrown, studentCode).ifPresent(place -> report.fact("in", place));
        return report;
    }

    /** Where in the student's code an exception, or what caused it, came from. */
    static Optional<String> place(Throwable thrown, StudentCode studentCode) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<StackTraceElement> frame = studentCode.innermost(cause.getStackTrace());
            if (frame.isPresent()) {
                return frame.map(StudentCode::place);
            }
        }
        return Optional.empty();
    }
}
