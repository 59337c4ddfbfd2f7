package socketlabs.multiclient;

import java.util.List;
import java.util.stream.Stream;

/** The threads of the demo's story, and those that its servers start. */
final class StoryThreads extends ProgramThreads {

    private static final long PATIENCE_MILLIS = 500;

    StoryThreads() {
        super("story", "\nThe story ends here for now, since this is not begun yet: ");
    }

    /**
     * Ends the story because something in it went wrong. That a thread of a server has come to a step that is not begun
     * would be the better reason, so it has a moment for that.
     *
     * @param step what the story needs at this place
     */
    void endBecauseOf(String step, Exception failure) {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end("\nThe story breaks off here, where it needs step " + step + ": " + failure.getMessage());
        System.exit(1); // waits for the one who was faster
    }

    /** Those that are alive now, but for the current one. Virtual threads belong to no group, and are not among them. */
    List<Thread> others() {
        Thread[] threads = new Thread[2 * activeCount() + 1];
        int count = enumerate(threads);
        return Stream.of(threads)
                .limit(count)
                .filter(thread -> thread != Thread.currentThread())
                .toList();
    }

    /** Those of them that have come since. */
    List<Thread> othersThan(List<Thread> before) {
        return others().stream().filter(thread -> !before.contains(thread)).toList();
    }

    /** Those that have come since and do not go. A thread that has done its work may take a moment to end. */
    List<Thread> leftSince(List<Thread> before) throws InterruptedException {
        for (Thread thread : othersThan(before)) {
            thread.join(PATIENCE_MILLIS);
        }
        return othersThan(before);
    }
}
