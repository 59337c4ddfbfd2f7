package socketlabs.multiclient;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who waited how long in the demo, as text for a terminal. */
final class WaitTable {

    private static final int BAR_WIDTH = 50;

    private final List<Wait> waits;

    WaitTable(List<Wait> waits) {
        this.waits = waits;
    }

    /** The figures, a line for each wait. */
    Stream<String> figures() {
        Stream<String> lines = waits.stream()
                .map(wait -> String.format(
                        Locale.ROOT,
                        "  %-12s %14d %17d %12d ms",
                        wait.threads().word(),
                        wait.silent(),
                        wait.serverThreads(),
                        wait.millis()));
        return Stream.concat(Stream.of("  --threads=   silent clients   server's threads   Bruno waits"), lines);
    }

    /** The picture: a bar for each wait, as long as it was. */
    Stream<String> bars() {
        long most = waits.stream().mapToLong(Wait::millis).max().orElse(0);
        return waits.stream().map(wait -> bar(wait, Math.max(1, most)));
    }

    private static String bar(Wait wait, long most) {
        String bar = "=".repeat((int) (BAR_WIDTH * wait.millis() / most));
        String who = wait.threads().word() + ", " + wait.silent() + " silent";
        return String.format(Locale.ROOT, "  %20s |%s %d ms", who, bar, wait.millis());
    }
}
