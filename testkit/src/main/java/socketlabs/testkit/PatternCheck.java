package socketlabs.testkit;

import java.io.OutputStream;

/**
 * Takes what a call writes, and checks without keeping it that it is the beginning of the endless {@linkplain
 * Bytes#pattern pattern}. The first byte that is not fails the test at once.
 */
public final class PatternCheck extends OutputStream {

    /** So many bytes of what went wrong are shown. */
    private static final int SHOWN = 64;

    private final Pattern pattern = new Pattern();
    private final TestRun run = TestRun.current();
    private long position;

    @Override
    public void write(int value) {
        if ((byte) value != pattern.at(position)) {
            throw run.fail(wrongByte(position, new byte[] {(byte) value}, 0, 1));
        }
        position++;
        run.moved(1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int wrong = pattern.mismatch(position, bytes, offset, length);
        if (wrong >= 0) {
            throw run.fail(wrongByte(position + wrong, bytes, offset + wrong, length - wrong));
        }
        position += length;
        run.moved(length);
    }

    /** Expects that so many bytes were written, all of them right. */
    public void expectLength(long expected) {
        Expect.that(
                position == expected,
                Texts.count(expected, "byte"),
                Texts.count(position, "byte") + " were written",
                "not all that came was written");
    }

    private StepFailure wrongByte(long at, byte[] bytes, int offset, int length) {
        int shown = Math.min(SHOWN, length);
        byte[] received = Bytes.piece(bytes, offset, offset + shown);
        byte[] expected = new byte[shown];
        pattern.copy(at, expected, 0, shown);
        Report.Builder report = Report.builder().fact("happened", "the bytes are wrong from place " + at + " on");
        Difference.addTo(report, expected, received, 0, at);
        return new StepFailure(report.build());
    }
}
