package socketlabs.testkit;

import java.util.List;
import java.util.Optional;

/**
 * Why a test has failed, for those who show it.
 *
 * @param facts lines of a label and a text
 * @param likely the probable cause, where the facts tell it
 * @param conversation what went over the wire, line by line
 * @param missingStep the step whose stub was reached, if that was the reason
 */
public record Verdict(
        List<String> facts, Optional<String> likely, List<String> conversation, Optional<String> missingStep) {

    /** Judges whatever a test was ended by. */
    public static Verdict of(Throwable thrown) {
        Optional<String> missing = NotBegun.step(thrown);
        if (missing.isPresent()) {
            String fact = new Report.Fact("happened", "step " + missing.get() + " is not begun").line();
            return new Verdict(List.of(fact), Optional.empty(), List.of(), missing);
        }
        Report report = Findings.of(thrown, TestRun.current());
        return new Verdict(
                report.facts().stream().map(Report.Fact::line).toList(),
                Optional.ofNullable(report.likely()),
                report.conversation(),
                Optional.empty());
    }
}
