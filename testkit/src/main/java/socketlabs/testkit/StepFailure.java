package socketlabs.testkit;

/**
 * A promise of the step was not kept. The message is one line, for places that show a list of failures; {@code
 * toString()}, which IDEs and stack traces show, is the whole report.
 */
public final class StepFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Report report;

    StepFailure(Report report) {
        super(report.summary());
        this.report = report;
    }

    StepFailure(Report report, Throwable cause) {
        super(report.summary(), cause);
        this.report = report;
    }

    Report report() {
        return report;
    }

    @Override
    public String toString() {
        return String.join("\n", report.lines(report.likely(), null));
    }
}
