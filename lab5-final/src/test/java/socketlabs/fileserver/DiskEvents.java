package socketlabs.fileserver;

import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import socketlabs.testkit.Expect;

/** What was done with a {@link WatchedDisk}, and in which order. */
record DiskEvents(List<WatchedDisk.Event> events) {

    static DiskEvents of(WatchedDisk disk) {
        return new DiskEvents(disk.events());
    }

    WatchedDisk.Event get(int index) {
        return events.get(index);
    }

    /** Where the last one of these is; -1 if there is none. */
    int last(Predicate<WatchedDisk.Event> condition) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (condition.test(events.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Expects something of all that was done, and shows it. */
    void expect(boolean holds, String expected) {
        List<String> shown = new ArrayList<>();
        for (WatchedDisk.Event event : events) {
            if (shown.isEmpty() || !shown.get(shown.size() - 1).equals(event.toString())) {
                shown.add(event.toString());
            }
        }
        Expect.that(holds, expected, "what was done with the disk: " + Folders.inWords(shown), null);
    }

    void expectNone(Predicate<WatchedDisk.Event> condition, String expected) {
        expect(events.stream().noneMatch(condition), expected);
    }

    /**
     * Expects that a temporary file was moved to this name, after all of its content had been synced. Where the disk was
     * not seen being written to, the test is given up.
     *
     * @return where the move is
     */
    int expectMovedWhenSynced(String name) {
        Assumptions.assumeTrue(
                events.stream().anyMatch(event -> event.kind().equals("write")), "it is written where nobody sees it");
        int moved = last(event -> event.kind().equals("move") && event.other().endsWith(name));
        expect(moved >= 0, "the temporary file is moved to its name");
        Path temporary = events.get(moved).path();
        int written = last(event -> event.is("write", temporary));
        int synced = last(event -> event.is("sync", temporary));
        boolean isWrittenThrough =
                written >= 0 && isSynchronous(events.get(written).options());
        expect(
                isWrittenThrough || synced > written && synced < moved,
                "after the last write and before the move, the file is synced");
        return moved;
    }

    private static boolean isSynchronous(Set<?> options) {
        return options.contains(StandardOpenOption.SYNC) || options.contains(StandardOpenOption.DSYNC);
    }
}
