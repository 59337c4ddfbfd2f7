package socketlabs.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socketlabs.testkit.StudentThreads.Doing;
import socketlabs.testkit.StudentThreads.Sighting;

/**
 * What came when certain bytes were expected, and how it ended.
 *
 * @param expected all the bytes that should have come
 * @param received what came, which may differ, be too little, or be too much
 * @param ending why nothing more was waited for
 * @param patience how long was waited for more, and what the student's threads were seen doing meanwhile
 */
record Reception(byte[] expected, byte[] received, Ending ending, Patience patience) {

    /** A message up to this length is shown whole. */
    private static final int SHORT = 12;

    enum Ending {
        /** As many bytes came as were expected, or one of them differed. */
        COMPLETE,
        SILENCE,
        END,
        RESET
    }

    boolean isAsExpected() {
        return Arrays.equals(expected, received);
    }

    /** The index of the first byte that is not as expected, or -1 if all that came were right. */
    int firstDifference() {
        int index = Arrays.mismatch(expected, received);
        return index < Math.min(expected.length, received.length) ? index : -1;
    }

    int missing() {
        return Math.max(0, expected.length - received.length);
    }

    int surplus() {
        return Math.max(0, received.length - expected.length);
    }

    boolean somebody(Doing doing) {
        return threads().stream().anyMatch(sighting -> sighting.doing() == doing);
    }

    List<Sighting> threads() {
        return patience.sightings();
    }

    TestRun run() {
        return patience.run();
    }

    /** As the conversation tells it; empty if it did not end. */
    String endingInWords() {
        return switch (ending) {
            case COMPLETE -> "";
            case END -> "the end of the stream";
            case RESET -> "a reset";
            case SILENCE ->
                Stream.concat(Stream.of("silence"), threads().stream())
                        .map(Object::toString)
                        .collect(Collectors.joining("; "));
        };
    }

    /** All that is known of it, but for the conversation. */
    Report.Builder report(String sent) {
        return addTo(Report.builder().fact("sent", sent));
    }

    Report.Builder addTo(Report.Builder report) {
        if (firstDifference() >= 0) {
            Difference.addTo(report, expected, received, firstDifference());
        } else {
            report.fact("expected", expected.length == 0 ? "the end of the stream" : amount(expected));
            report.fact("received", amountReceived() + howItEnded());
        }
        return report.threads(run(), ending == Ending.COMPLETE ? List.of() : threads())
                .likely(Symptom.of(this));
    }

    private String amountReceived() {
        if (surplus() > 0) {
            return amount(received) + (expected.length == 0 ? " that were not expected" : "");
        }
        return received.length == 0 ? "nothing" : amount(received);
    }

    private String howItEnded() {
        return switch (ending) {
            case COMPLETE -> "";
            case END -> ", then the end of the stream";
            case RESET -> ", then a reset";
            case SILENCE ->
                received.length == 0
                        ? " for " + Texts.seconds(patience.waited())
                        : ", then nothing for " + Texts.seconds(patience.waited());
        };
    }

    private static String amount(byte[] bytes) {
        String count = Texts.count(bytes.length, "byte");
        return bytes.length > SHORT
                ? count
                : count + " (" + HexDump.hex(bytes, 0, bytes.length) + " " + HexDump.text(bytes, 0, bytes.length) + ")";
    }
}
