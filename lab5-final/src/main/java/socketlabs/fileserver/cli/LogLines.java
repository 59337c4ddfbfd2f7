package socketlabs.fileserver.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The log, one line for each thing that has happened, such as {@code 2026-11-21 12:36:39 INFO 127.0.0.1:38064 …}. The JDK's
 * {@code SimpleFormatter} can write the same, but finds out first which method has logged it, whether that is printed or
 * not; and with a line for each command, that costs as much as the command.
 */
final class LogLines extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** The time of the line before, and its text: most lines come within the same second as the one before. */
    private record Second(long epochSecond, String text) {}

    private volatile Second last = new Second(Long.MIN_VALUE, "");

    /** Has all that is logged written so. Whoever has configured the logging otherwise gets what was asked for. */
    static void install() {
        if (System.getProperty("java.util.logging.config.file") == null
                && System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
            LogLines lines = new LogLines();
            lines.second(Instant.now()); // loads the time zones, while there is a descriptor left to read them with
            for (Handler handler : Logger.getLogger("").getHandlers()) {
                handler.setFormatter(lines);
            }
        }
    }

    @Override
    public String format(LogRecord line) {
        return second(line.getInstant()) + " " + line.getLevel().getName() + " " + formatMessage(line)
                + System.lineSeparator();
    }

    private String second(Instant time) {
        Second second = last;
        if (second.epochSecond() != time.getEpochSecond()) {
            second = new Second(
                    time.getEpochSecond(), TIME.format(LocalDateTime.ofInstant(time, ZoneId.systemDefault())));
            last = second;
        }
        return second.text();
    }
}
