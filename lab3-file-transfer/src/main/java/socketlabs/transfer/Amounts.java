package socketlabs.transfer;

import java.time.Duration;
import java.util.Locale;

/** Says sizes and times as people like to read them, ready-made. */
final class Amounts {

    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};
    private static final int STEP = 1024;
    private static final int MOST_HOURS = 99;

    private Amounts() {}

    /** {@code 812 B}, {@code 1.5 KiB}, {@code 2.0 GiB}. */
    static String size(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        double size = (double) bytes / STEP;
        int unit = 0;
        // From here on it would be rounded to 1024.0.
        while (size >= STEP - 0.05 && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }

    /**
     * {@code 0:07}, {@code 12:30}, {@code 1:00:05}: hours, if there are any, minutes and seconds. From 100 hours on it is
     * {@code 4 days}: what has hardly begun may seem to take years, and nobody wants the seconds of that.
     */
    static String time(Duration time) {
        long hours = time.toHours();
        if (hours > MOST_HOURS) {
            return time.toDays() + " days";
        }
        String ofHour = String.format(Locale.ROOT, "%d:%02d", time.toMinutesPart(), time.toSecondsPart());
        return hours == 0
                ? ofHour
                : String.format(Locale.ROOT, "%d:%02d:%02d", hours, time.toMinutesPart(), time.toSecondsPart());
    }
}
