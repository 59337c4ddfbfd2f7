package socketlabs.fileserver.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private static final long MIB = 1024 * 1024;

    private final List<String> drawn = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong(-1_000_000_000_000L);
    private final ProgressBar bar = new ProgressBar("film.mp4", drawn::add, clock::get);

    @Test
    void tellsPercentageBarSizeSpeedAndTimeLeft() {
        bar.progress(0, 20 * MIB);
        pass(Duration.ofSeconds(4));
        bar.progress(10 * MIB, 20 * MIB);

        assertEquals("\rfilm.mp4              50 % [=====     ]   10.0 MiB     2.5 MiB/s  0:04 left", drawn.get(1));
    }

    @Test
    void tellsTheSpeedOfTheWholeAtTheEnd() {
        bar.progress(0, 20 * MIB);
        pass(Duration.ofSeconds(70));
        bar.progress(10 * MIB, 20 * MIB);
        pass(Duration.ofSeconds(10));
        bar.progress(20 * MIB, 20 * MIB);

        assertEquals(
                "\rfilm.mp4             100 % [==========]   20.0 MiB   256.0 KiB/s  in 1:20",
                drawn.get(2).stripTrailing());
        assertEquals(System.lineSeparator(), drawn.get(3));
    }

    @Test
    void countsTheSpeedFromWhereTheTransferBegan() {
        bar.progress(10 * MIB, 20 * MIB);
        pass(Duration.ofSeconds(1));
        bar.progress(11 * MIB, 20 * MIB);

        assertTrue(drawn.get(1).contains(" 1.0 MiB/s  0:09 left"), drawn.get(1));
    }

    @Test
    void tellsTheSpeedOfTheLastSeconds() {
        bar.progress(0, 1000 * MIB);
        for (int second = 1; second <= 20; second++) {
            pass(Duration.ofSeconds(1));
            bar.progress((second <= 10 ? second : 10 * second) * MIB, 1000 * MIB);
        }

        assertTrue(drawn.get(20).contains("10.0 MiB/s"), drawn.get(20));
    }

    @Test
    void isDrawnTenTimesASecond() {
        for (int done = 0; done <= 10_000; done++) {
            bar.progress(done, 10_000);
            pass(Duration.ofNanos(100_000));
        }

        assertTrue(drawn.size() >= 10 && drawn.size() <= 13, drawn.size() + " times");
    }

    @Test
    void fitsATerminalAndCoversWhatStoodThere() {
        ProgressBar longest = new ProgressBar("a name that is longer than a line has room for", drawn::add, clock::get);
        long most = 1023 * MIB + 900 * 1024;
        for (long done : new long[] {0, most - MIB, most - 1, most}) {
            longest.progress(done, most);
            pass(Duration.ofMillis(999));
        }
        for (int i = 1; i < drawn.size() - 1; i++) {
            assertTrue(drawn.get(i).length() <= 80, drawn.get(i));
            assertTrue(drawn.get(i).length() >= drawn.get(i - 1).stripTrailing().length(), drawn.get(i));
        }
    }

    @Test
    void anEmptyFileIsDoneAtOnce() {
        bar.progress(0, 0);

        assertTrue(drawn.get(0).contains("100 % [==========]        0 B"), drawn.get(0));
    }

    @Test
    void aNameHasNothingThatATerminalObeys() {
        new ProgressBar("\u001b[2J", drawn::add, clock::get).progress(0, 0);

        assertFalse(drawn.get(0).contains("\u001b"), drawn.get(0));
    }

    @Test
    void aBrokenTransferEndsItsLine() {
        bar.progress(0, 10);
        bar.end();
        bar.end();

        assertEquals(2, drawn.size());
        assertEquals(System.lineSeparator(), drawn.get(1));
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
