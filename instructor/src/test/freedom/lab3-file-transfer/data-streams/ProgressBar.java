package socketlabs.transfer;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Shows progress in one line of a terminal, which it writes again and again:
 *
 * <pre>
 *     there  42 % [====      ] 430.1 MiB of 1.0 GiB, 210.3 MiB/s, 0:02 left
 * </pre>
 */
public final class ProgressBar implements ProgressListener {

    /** The line is written again after this time, and not with every piece: a terminal is slower than a network. */
    static final Duration PAUSE = Duration.ofMillis(100);

    private final String label;
    private final Consumer<String> out;
    private final LongSupplier nanoTime;

    private static final int WIDTH = 10;

    private long start;
    private long lastShown;
    private int lastLength;

    /**
     * Makes a bar that has shown nothing yet.
     *
     * @param label what is shown before the bar; it should be short
     * @param out takes what is to be written to the terminal, as it is, a line in one piece or in several
     * @param nanoTime the clock, such as {@code System::nanoTime}
     */
    public ProgressBar(String label, Consumer<String> out, LongSupplier nanoTime) {
        this.label = label;
        this.out = out;
        this.nanoTime = nanoTime;
    }

    /**
     * Shows the line of {@link #line}: the first time, when all is done, and in between when {@link #PAUSE} has passed
     * since it was last shown. The time counts from the first call. Each line begins with a carriage return, which goes
     * back to the line's beginning, and covers all of the one before it, with spaces if need be; only the last, when
     * all is done, ends with a line feed.
     */
    @Override
    public void progress(long done, long total) {
        long now = nanoTime.getAsLong();
        if (done == 0) {
            start = now;
        }
        if (done == 0 || done == total || now - lastShown >= PAUSE.toNanos()) {
            lastShown = now;
            show(line(label, done, total, Duration.ofNanos(now - start)), done == total);
        }
    }

    private void show(String line, boolean last) {
        String cover = " ".repeat(Math.max(0, lastLength - line.length()));
        out.accept("\r" + line + cover);
        if (last) {
            out.accept(System.lineSeparator());
        }
        lastLength = line.length();
    }

    /**
     * How far a transfer has come, in a line of at most 79 characters with a label of up to 7:
     *
     * <pre>
     *     there   0 % [          ] 0 B of 1.0 GiB
     *     there  42 % [====      ] 430.1 MiB of 1.0 GiB, 210.3 MiB/s, 0:02 left
     *     there 100 % [==========] 1.0 GiB of 1.0 GiB, 204.8 MiB/s, in 0:05
     * </pre>
     *
     * The percentage is rounded down, so 100 means all; it takes three places, so the bars stand below each other. The
     * bar has ten places, one for every full 10 %. The speed is the average since the beginning, in bytes a second; the
     * time left is what the rest takes at this speed. Without a byte or a time there is no speed, and the line ends
     * before it. An empty file is done at once. {@link Amounts} knows how to say sizes and times.
     *
     * @param done 0 to the total
     * @param total 0 to {@link Header#MAX_SIZE}
     * @param elapsed since the beginning, which may be less than a second
     */
    static String line(String label, long done, long total, Duration elapsed) {
        // Multiplied before it is divided, and by long: as a double, 29 / 100 * 100 is less than 29.
        long percent = total == 0 ? 100 : done * 100 / total;
        String bar = "=".repeat((int) (percent * WIDTH / 100));
        String line = String.format(
                Locale.ROOT,
                "%s %3d %% [%-" + WIDTH + "s] %s of %s",
                label,
                percent,
                bar,
                Amounts.size(done),
                Amounts.size(total));
        if (done == 0 || elapsed.isZero()) {
            return line;
        }
        double seconds = elapsed.toNanos() / 1e9;
        String speed = Amounts.size((long) (done / seconds)) + "/s";
        String time = done == total
                ? "in " + Amounts.time(elapsed)
                : Amounts.time(Duration.ofSeconds((long) (seconds * (total - done) / done))) + " left";
        return line + ", " + speed + ", " + time;
    }
}
