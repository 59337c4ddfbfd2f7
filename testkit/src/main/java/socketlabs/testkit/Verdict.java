package socketlabs.testkit;

import java.util.List;
import java.util.Optional;

/**
 * Why a test has failed, for those who show it.
 *
 * @param facts lines of a label and a text
 * @param likely the probable cause, where the facts tell it
 * @param guess what it may be, if nobody knows better: a test's own hint does
 * @param conversation what went over the wire, line by line
 * @param missingStep the step whose stub was reached, if that was the reason
 */
public record Verdict(
        List<String> facts,
        Optional<String> likely,
        Optional<String> guess,
        List<String> conversation,
        Optional<String> missingStep) {

    /** Judges whatever a test was ended by. */
    public static Verdict of(Throwable thrown) {
        Optional<String> missing = NotBegun.step(thrown);
        if (missing.isPresent()) {
            String fact = new Report.Fact("happened", "step " + missing.get() + " is not begun").line();
            return new Verdict(List.of(fact), Optional.empty(), Optional.empty(), List.of(), missing);
        }
        Report report = Findings.of(thrown, TestRun.current());
        Optional<String> cause = Optional.ofNullable(report.likely());
        return new Verdict(
                report.facts().stream().map(Report.Fact::line).toList(),
                cause.filter(text -> !Symptom.isGuess(text)),
                cause.filter(Symptom::isGuess),
                report.conversation(),
                Optional.empty());
    }
}
