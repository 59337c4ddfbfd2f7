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
 * @param promise what was expected
 * @param expected all the bytes that should have come, possibly none
 * @param received what came, which may differ, be too little, or be too much
 * @param ending why nothing more was waited for
 * @param patience how long was waited for more, and what the student's threads were seen doing meanwhile
 * @param conversation all that went over this connection
 */
record Reception(
        Promise promise,
        byte[] expected,
        byte[] received,
        Ending ending,
        Patience patience,
        Conversation conversation) {

    /** A message up to this length is shown whole. */
    private static final int SHORT = 12;

    enum Promise {
        /** Certain bytes, over a connection. */
        BYTES,
        /** So many bytes, whatever they are. */
        ANY_BYTES,
        /** Certain bytes, as what a call returns or leaves. */
        VALUE,
        /** The end of the stream, and nothing before it. */
        END,
        /** The end or a reset, whatever comes before it. */
        GONE,
        SILENCE
    }

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
        if (promise == Promise.ANY_BYTES) {
            return -1;
        }
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
                Stream.concat(Stream.of("silence"), StudentThreads.inWords(threads()).stream())
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
            report.fact("expected", promiseInWords());
            report.fact("received", amountReceived() + howItEnded());
        }
        return report.threads(run(), ending == Ending.COMPLETE ? List.of() : threads(), ending == Ending.SILENCE)
                .likely(Symptom.of(this));
    }

    private String promiseInWords() {
        return switch (promise) {
            case BYTES, VALUE -> amount(expected);
            case ANY_BYTES -> Texts.count(expected.length, "byte");
            case END -> "the end of the stream";
            case GONE -> "the end of the connection";
            case SILENCE -> "silence";
        };
    }

    private String amountReceived() {
        if (received.length == 0) {
            return "nothing";
        }
        String surplus = received.length == 1 ? " that was not expected" : " that were not expected";
        return amount(received) + (promise == Promise.END ? surplus : "");
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
        return bytes.length == 0 || bytes.length > SHORT
                ? count
                : count + " (" + HexDump.hex(bytes, 0, bytes.length) + " " + HexDump.text(bytes, 0, bytes.length) + ")";
    }
}
