package socketlabs.testkit;

import java.time.Duration;
import java.util.List;
import socketlabs.testkit.StudentThreads.Sighting;

/**
 * Decides how long a test waits for what does not come. While any of the student's threads may still be at work, that
 * is a generous deadline, since the machine may be busy. When all of them have been seen blocked in the same places
 * again and again, nothing will come any more, and to wait longer would only cost the student time.
 *
 * <p>The time of a wait is counted in ticks that this thread itself was given, so a machine that stands still for
 * seconds does not use them up.
 */
final class Patience {

    static final Duration TICK = Duration.ofMillis(100);

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** Once a step's code was found busy for the whole deadline, the step's other tests need not cost as much. */
    private static final Duration DEADLINE_OF_THE_BUSY = Duration.ofSeconds(3);

    private static final Duration BRIEF = Duration.ofMillis(50);
    private static final int TICKS_WHEN_ALL_ARE_BLOCKED = 20;

    /** None to be seen may mean that they are virtual threads, which newer JDKs have, and do not list. */
    private static final int TICKS_WHEN_NONE_IS_SEEN = Runtime.version().feature() < 21 ? 10 : 20;

    private final TestRun run = TestRun.current();
    private final long start = System.nanoTime();
    private final Duration deadline;
    private List<Sighting> last = List.of();
    private int stillTicks;

    private static volatile int busyStep = -1;

    Patience() {
        this(busyStep == TestRun.current().position() ? DEADLINE_OF_THE_BUSY : DEADLINE);
    }

    private Patience(Duration deadline) {
        this.deadline = deadline;
    }

    /** For what should not come: it would be there by now, but to wait for certainty would cost everybody time. */
    static Patience brief() {
        return new Patience(BRIEF);
    }

    /** How long to wait before {@link #isOver} is asked again. */
    Duration tick() {
        return deadline.compareTo(TICK) < 0 ? deadline : TICK;
    }

    /**
     * To be called each time that a tick has brought nothing.
     *
     * @return whether it is certain, or late enough to be taken for certain, that nothing will come
     */
    boolean isOver() {
        run.failIfItCannotGoOn();
        List<Sighting> now = StudentThreads.look(run);
        boolean still = now.equals(last)
                && now.stream().allMatch(sighting -> sighting.doing().isBlocked());
        stillTicks = still ? stillTicks + 1 : 0;
        last = now;
        int enough = now.isEmpty() ? TICKS_WHEN_NONE_IS_SEEN : TICKS_WHEN_ALL_ARE_BLOCKED;
        if (stillTicks >= enough) {
            return true;
        }
        boolean late = waited().compareTo(deadline) >= 0;
        if (late && deadline.equals(DEADLINE)) {
            busyStep = run.position();
        }
        return late;
    }

    TestRun run() {
        return run;
    }

    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What the student's threads were doing when they were last looked at. */
    List<Sighting> sightings() {
        return last;
    }
}
