package socketlabs.testkit;

import java.util.Arrays;
import java.util.List;

/** Expectations that are not about a connection, told in the same words as those that are. */
public final class Expect {

    private Expect() {}

    /**
     * Expects that something holds.
     *
     * @param expected what the step promises
     * @param happened what was seen instead
     * @param likely the cause that is most likely
     */
    public static void that(boolean holds, String expected, String happened, String likely) {
        if (!holds) {
            throw failure(expected, happened, likely, null);
        }
    }

    /** What {@link #that} throws, for places where the compiler wants to see that a test ends. */
    public static StepFailure failure(String expected, String happened, String likely, Throwable cause) {
        return new StepFailure(
                Report.builder()
                        .fact("expected", expected)
                        .fact("happened", happened)
                        .likely(likely)
                        .conversations(TestRun.current())
                        .build(),
                cause);
    }

    /** Expects exactly these bytes as the result of a call, and shows the first that differs. */
    public static void bytes(byte[] expected, byte[] actual) {
        if (actual == null) {
            throw failure(inWords(expected), "null", null, null);
        }
        if (!Arrays.equals(expected, actual)) {
            Reception reception = new Reception(expected, actual, Reception.Ending.COMPLETE, new Patience());
            throw new StepFailure(reception
                    .addTo(Report.builder())
                    .conversations(TestRun.current())
                    .build());
        }
    }

    /** Expects that every thread that this test's student code started has ended, or ends now. */
    public static void noThreadIsLeft() {
        TestRun run = TestRun.current();
        Patience patience = new Patience();
        List<Thread> left = StudentThreads.alive(run);
        while (!left.isEmpty()) {
            joinForATick(left.get(0));
            left = StudentThreads.alive(run);
            if (!left.isEmpty() && patience.isOver()) {
                throw new StepFailure(Report.builder()
                        .fact("expected", "no thread is left after close()")
                        .fact("happened", "thread \"" + left.get(0).getName() + "\" goes on")
                        .threads(run, patience.sightings())
                        .likely("a thread that close() neither ends nor waits for keeps the program alive")
                        .build());
            }
        }
    }

    private static void joinForATick(Thread thread) {
        try {
            thread.join(Patience.TICK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the test was given up while it waited for a thread", e);
        }
    }

    static String inWords(Object value) {
        return value instanceof byte[] bytes ? Texts.count(bytes.length, "byte") : String.valueOf(value);
    }
}
