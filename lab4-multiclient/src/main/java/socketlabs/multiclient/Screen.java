package socketlabs.multiclient;

import java.util.Locale;

/** Where the demo tells its story, and its clients show their bytes. */
final class Screen {

    private static final double NANOS = 1e9;

    private final long start = System.nanoTime();

    /** Begins a new paragraph of the story. */
    synchronized void tell(String paragraph) {
        System.out.println();
        paragraph.lines().forEach(line -> System.out.println("* " + line));
    }

    /** Shows what happens now, with the seconds since the story began. */
    synchronized void show(String event) {
        System.out.printf(Locale.ROOT, "%8.3f  %s%n", (System.nanoTime() - start) / NANOS, event);
    }

    /** Shows a line as it is. */
    synchronized void print(String line) {
        System.out.println(line);
    }
}
