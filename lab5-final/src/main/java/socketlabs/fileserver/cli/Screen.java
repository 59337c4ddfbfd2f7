package socketlabs.fileserver.cli;

import java.util.concurrent.TimeUnit;

/**
 * Where the demo tells its story, and the tap shows its bytes. Both write here, so the story can wait until what it
 * speaks of has been shown.
 */
final class Screen {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final StringBuilder shown = new StringBuilder();

    /** Begins a new paragraph of the story. */
    synchronized void tell(String paragraph) {
        show("");
        paragraph.lines().forEach(line -> show("* " + line));
    }

    synchronized void show(String line) {
        System.out.println(line);
        shown.append(line).append('\n');
        notifyAll();
    }

    /** Waits until something has been shown, such as {@code #2 --> the end}; but not for ever. */
    synchronized void await(String text) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try {
            for (long left = PATIENCE_NANOS; left > 0 && shown.indexOf(text) < 0; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
