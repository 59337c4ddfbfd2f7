package socketlabs.fileserver.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    private final LogLines lines = new LogLines();

    @Test
    void a_line_has_the_time_the_level_and_the_message() {
        assertEquals(
                "2026-11-21 12:36:39 INFO a.txt: 100 %" + System.lineSeparator(),
                lines.format(
                        line(LocalDateTime.of(2026, 11, 21, 12, 36, 39, 999_000_000), Level.INFO, "a.txt: 100 %")));
    }

    @Test
    void the_time_goes_on_from_line_to_line() {
        lines.format(line(LocalDateTime.of(2026, 11, 21, 23, 59, 59), Level.INFO, "before"));
        assertEquals(
                "2026-11-22 00:00:00 WARNING after" + System.lineSeparator(),
                lines.format(line(LocalDateTime.of(2026, 11, 22, 0, 0), Level.WARNING, "after")));
        assertEquals(
                "2026-11-21 23:59:59 INFO late" + System.lineSeparator(),
                lines.format(line(LocalDateTime.of(2026, 11, 21, 23, 59, 59), Level.INFO, "late")));
    }

    private static LogRecord line(LocalDateTime time, Level level, String message) {
        LogRecord line = new LogRecord(level, message);
        line.setInstant(time.atZone(ZoneId.systemDefault()).toInstant());
        return line;
    }
}
