package socketlabs.transfer;

/**
 * Where the demo tells its story, and the tap shows its bytes. Both write here, so the story can wait until what it
 * speaks of has been shown.
 */
final class Screen {

    private static final long PATIENCE_MILLIS = 5000;

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

    /** Waits until something has been shown, such as {@code #2 --> has finished}; but not for ever. */
    synchronized void await(String text) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        try {
            while (shown.indexOf(text) < 0 && System.currentTimeMillis() < deadline) {
                wait(PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
