package socketlabs.testkit;

/** Ends what a test has begun, however the test ends. */
public final class Cleanup {

    private Cleanup() {}

    /**
     * Has a thing closed when the current test is over; what was named last is closed first. A {@code close()} that
     * fails or hangs does not change the test's verdict.
     */
    public static <T extends AutoCloseable> T atEnd(T thing) {
        return TestRun.current().closeAtEnd(thing);
    }
}
