package socketlabs.testkit.scorecard;

import java.util.List;
import socketlabs.testkit.scorecard.Scorecard.StepScore;
import socketlabs.testkit.scorecard.Scorecard.TestScore;

/** A card with all that a card may have to show. */
final class SampleCard {

    private static final String SEE = "lab9-sample/README.md#step-2";

    private static final TestScore WRONG_BYTE = new TestScore(
            "every byte comes back unchanged",
            false,
            """
            sent      12 bytes, then waited
            expected  … 6c 6f 2c 20 77 6f 72 6c 64             lo, world
            received  … 6c 6f 2c 20 7f 6f 72 6c 64             lo, ·orld
                                    ^^ byte 7 is 7f, not 77""",
            "send back what was read",
            SEE,
            List.of(
                    "  0.001  → 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more",
                    "  0.002  ← 12 bytes   68 65 6c 6c 6f 2c 20 7f  hello, ·  and 4 more"));

    private static final TestScore LONG_WORDS = new TestScore(
            "a sentence that is so long that no terminal of a hundred columns has room for it goes on in the next line",
            false,
            "happened  IllegalStateException: a <message> & \"what\" was said in it at great length, so that it takes a second"
                    + " line",
            "",
            SEE,
            List.of());

    private SampleCard() {}

    static Scorecard card() {
        return Scorecard.of(
                "lab9-sample",
                "Lab 9 · Sample",
                List.of(
                        StepScore.of("9.1", "Open and close", 15, "", List.of(passed(), passed())),
                        StepScore.of(
                                "9.2",
                                "Echo every byte",
                                25,
                                "",
                                List.of(
                                        passed(),
                                        WRONG_BYTE,
                                        LONG_WORDS,
                                        failed("the third is told in full", "read again"),
                                        failed("the fourth with its cause only", "flush"),
                                        failed("the fifth without a cause that was just told", "flush"))),
                        StepScore.of("9.3", "Serve the next client", 20, "9.3", List.of(failed("a", ""))),
                        StepScore.of("9.10", "Stop", 40, "9.3", List.of(failed("b", "")))));
    }

    static Scorecard withFourExceptions() {
        TestScore broken = new TestScore(
                "one after another",
                false,
                "happened  NoSuchElementException: No value present\nin        Session.ask (Session.java:17)",
                "ask again",
                SEE,
                List.of());
        return Scorecard.of(
                "lab9-sample",
                "Lab 9 · Sample",
                List.of(StepScore.of("9.1", "Ask", 10, "", List.of(broken, broken, broken, broken))));
    }

    static Scorecard withLaterSteps() {
        return Scorecard.of(
                "lab9-sample",
                "Lab 9 · Sample",
                List.of(
                        StepScore.of("9.1", "Open", 10, "", List.of(passed(), failed("the first", ""))),
                        StepScore.of("9.2", "Echo", 10, "", List.of(failed("the second", ""))),
                        StepScore.of("9.3", "Stop", 20, "", List.of(passed(), failed("the third", "")))));
    }

    static Scorecard full() {
        return Scorecard.of(
                "lab9-sample", "Lab 9 · Sample", List.of(StepScore.of("9.1", "Open", 100, "", List.of(passed()))));
    }

    private static TestScore passed() {
        return TestScore.passed("what is right passes");
    }

    private static TestScore failed(String name, String hint) {
        return new TestScore(name, false, "happened  it did not", hint, SEE, List.of());
    }
}
