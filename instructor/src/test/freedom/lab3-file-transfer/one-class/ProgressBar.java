package socketlabs.transfer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Pads every line to the width of the terminal, and computes with BigDecimal. */
public final class ProgressBar implements ProgressListener {

    static final Duration PAUSE = Duration.ofMillis(100);

    private final String label;
    private final Consumer<String> out;
    private final LongSupplier clock;
    private Long start;
    private long next;

    public ProgressBar(String label, Consumer<String> out, LongSupplier clock) {
        this.label = label;
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void progress(long done, long total) {
        long now = clock.getAsLong();
        if (start == null) {
            start = now;
            next = now;
        }
        if (now - next < 0 && done < total) {
            return;
        }
        next = now + PAUSE.toNanos();
        out.accept("\r" + String.format("%-79s", line(label, done, total, Duration.ofNanos(now - start)))
                + (done < total ? "" : "\n"));
    }

    static String line(String label, long done, long total, Duration elapsed) {
        BigDecimal percent = total == 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(done)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(total), 0, RoundingMode.DOWN);
        int full = percent.intValue() / 10;
        StringBuilder line = new StringBuilder(label);
        line.append(String.format(" %3d %% [", percent.intValue()));
        line.append("=".repeat(full)).append(" ".repeat(10 - full)).append("] ");
        line.append(Amounts.size(done)).append(" of ").append(Amounts.size(total));
        if (done > 0 && elapsed.toNanos() > 0) {
            double seconds = elapsed.toNanos() / 1e9;
            double speed = done / seconds;
            line.append(", ").append(Amounts.size(Math.round(speed))).append("/s, ");
            line.append(
                    done == total
                            ? "in " + Amounts.time(elapsed)
                            : Amounts.time(Duration.ofSeconds(Math.round((total - done) / speed))) + " left");
        }
        return line.toString();
    }
}
