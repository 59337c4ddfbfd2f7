package socketlabs.testkit;

/** Shows expected and received bytes one above the other, around the first that differs, and marks it. */
final class Difference {

    private static final int BEFORE = 4;
    private static final int AFTER = 8;
    private static final int COLUMN = 3 * (BEFORE + AFTER) + 3;

    /** Stands under the first byte that differs, and before the words that tell it. */
    static final String MARK = "^^ ";

    private Difference() {}

    /** Adds three facts to a report: what was expected there, what came, and which byte it is. */
    static void addTo(Report.Builder report, byte[] expected, byte[] received, int at) {
        addTo(report, expected, received, at, 0);
    }

    /** The same for a piece of a longer message, of which so many bytes came before. */
    static void addTo(Report.Builder report, byte[] expected, byte[] received, int at, long before) {
        int from = Math.max(0, at - BEFORE);
        String dots = from + before > 0 ? "… " : "";
        report.fact("expected", dots + row(expected, from, at));
        report.fact("received", dots + row(received, from, at));
        report.fact(
                "", " ".repeat(dots.length() + 3 * (at - from)) + MARK + verdict(expected, received, at, before + at));
    }

    private static String row(byte[] bytes, int from, int at) {
        int to = Math.min(bytes.length, at + AFTER);
        String hex = HexDump.hex(bytes, from, to) + (to < bytes.length ? " …" : "");
        return hex + " ".repeat(Math.max(1, COLUMN - hex.length())) + HexDump.text(bytes, from, to);
    }

    private static String verdict(byte[] expected, byte[] received, int at, long place) {
        if (at >= received.length) {
            return "byte " + place + " is missing";
        }
        if (at >= expected.length) {
            return "byte " + place + " is one too many";
        }
        return "byte " + place + " is " + HexDump.hex(received[at]) + ", not " + HexDump.hex(expected[at]);
    }
}
