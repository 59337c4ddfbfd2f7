package socketlabs.fileserver.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import socketlabs.fileserver.Amounts;
import socketlabs.fileserver.Printable;
import socketlabs.fileserver.ProgressListener;

/**
 * How far a transfer has come, in one line of at most 79 characters that is drawn again and again:
 *
 * <pre>
 *     film.mp4              42 % [====      ]  430.1 MiB  210.3 MiB/s  0:02 left
 *     film.mp4             100 % [==========]    1.0 GiB  204.8 MiB/s  in 0:05
 * </pre>
 *
 * The speed is that of the last seconds, since that is what the time left depends on; at the end it is that of the whole
 * transfer.
 */
final class ProgressBar implements ProgressListener {

    static final int LABEL_WIDTH = 20;

    private static final int WIDTH = 10;
    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private static final long WINDOW = Duration.ofSeconds(5).toNanos();

    private record Sample(long time, long done) {}

    private final String label;
    private final Consumer<String> out;
    private final LongSupplier nanoTime;

    private final Deque<Sample> samples = new ArrayDeque<>();
    private Sample first;
    private long lastShown;
    private int lastLength;

    /**
     * Makes a bar that has shown nothing yet.
     *
     * @param out takes what is to be written to the terminal, as it is
     * @param nanoTime the clock, such as {@code System::nanoTime}
     */
    ProgressBar(String name, Consumer<String> out, LongSupplier nanoTime) {
        this.label = shortened(Printable.of(name));
        this.out = out;
        this.nanoTime = nanoTime;
    }

    private static String shortened(String name) {
        return name.length() <= LABEL_WIDTH ? name : name.substring(0, LABEL_WIDTH - 1) + "~";
    }

    @Override
    public synchronized void progress(long done, long total) {
        long now = nanoTime.getAsLong();
        if (first == null) {
            first = new Sample(now, done);
        } else if (now - lastShown < PAUSE && done < total) {
            return;
        }
        lastShown = now;
        samples.addLast(new Sample(now, done));
        while (now - samples.getFirst().time > WINDOW) {
            samples.removeFirst();
        }
        show(line(done, total, now));
        if (done == total) {
            end();
        }
    }

    /** Ends the line, if one has been begun: what is written next stands below. */
    synchronized void end() {
        if (lastLength > 0) {
            out.accept(System.lineSeparator());
            lastLength = 0;
        }
    }

    private String line(long done, long total, long now) {
        double share = total == 0 ? 1 : (double) done / total;
        String bar = "=".repeat((int) (share * WIDTH));
        String line = String.format(
                "%-" + LABEL_WIDTH + "s %3d %% [%-" + WIDTH + "s] %10s",
                label,
                (int) (share * 100),
                bar,
                Amounts.size(done));
        Sample since = done == total ? first : samples.getFirst();
        double speed = now == since.time ? 0 : (done - since.done) * 1e9 / (now - since.time);
        if (speed > 0) {
            line += String.format("  %10s/s", Amounts.size((long) speed));
            line += done == total
                    ? "  in " + Amounts.time(Duration.ofNanos(now - first.time))
                    : "  " + Amounts.time(Duration.ofSeconds((long) Math.min((total - done) / speed, 359_999)))
                            + " left";
        }
        return line;
    }

    private void show(String line) {
        String cover = " ".repeat(Math.max(0, lastLength - line.length()));
        out.accept("\r" + line + cover);
        lastLength = line.length();
    }
}
