package socketlabs.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import socketlabs.testkit.Conversation.Role;
import socketlabs.testkit.Reception.Ending;
import socketlabs.testkit.Reception.Promise;
import socketlabs.testkit.StudentThreads.Doing;

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
            Reception reception = new Reception(
                    Promise.VALUE, expected, actual, Ending.COMPLETE, new Patience(), new Conversation(Role.CLIENT));
            throw new StepFailure(reception
                    .addTo(Report.builder())
                    .conversations(TestRun.current())
                    .build());
        }
    }

    /**
     * Expects that every thread that this test's student code started has ended, or ends now.
     *
     * @param after the call that should have seen to it, such as {@code close()}
     */
    public static void noThreadIsLeft(String after) {
        TestRun run = TestRun.current();
        Patience patience = new Patience();
        List<Thread> left = StudentThreads.alive(run);
        while (!left.isEmpty()) {
            joinForATick(left.get(0));
            left = StudentThreads.alive(run);
            if (!left.isEmpty() && patience.isOver()) {
                throw threadIsLeft(left.get(0), after, patience);
            }
        }
    }

    /**
     * Expects that no thread is in the student's code now, where the end of its threads was promised and not only that
     * they will end. To be asked on the thread that has made the call, right after it.
     *
     * @param after the call that should have waited, such as {@code close()}
     */
    public static void nobodyIsAtWork(String after, String likely) {
        List<StudentThreads.Sighting> atWork = StudentThreads.look(TestRun.current());
        if (!atWork.isEmpty()) {
            StudentThreads.Sighting first = atWork.get(0);
            throw failure(
                    "no thread is at work any more when " + after + " has returned",
                    "thread \"" + first.thread() + "\" was in " + first.place(),
                    likely,
                    null);
        }
    }

    private static StepFailure threadIsLeft(Thread thread, String after, Patience patience) {
        Report.Builder report = Report.builder()
                .fact("expected", "no thread is left after " + after)
                .fact("happened", "thread \"" + thread.getName() + "\" goes on");
        if (StudentThreads.waitsForATask(thread)) {
            return new StepFailure(report.likely(
                            "this thread waits for its executor's next task: shutdown() of the executor lets it end")
                    .build());
        }
        boolean busy = patience.sightings().stream().anyMatch(sighting -> sighting.doing() == Doing.RUNNING);
        return new StepFailure(report.threads(patience.run(), patience.sightings())
                .likely(
                        busy
                                ? "a loop goes round and round: when what it waits for throws at once, it must end"
                                : "nobody wakes this thread: close the socket that it waits for, and then wait for its end")
                .build());
    }

    /**
     * Makes a call as main() does, on a thread that is no daemon, and expects that a thread of the student's keeps the
     * program alive after that. A daemon does not, and a new thread is one if the thread that makes it is.
     *
     * @param name the call, as it is told, such as {@code start()}
     */
    public static void aThreadKeepsTheProgramAliveAfter(String name, Call.Action call) throws Exception {
        FutureTask<Void> task = new FutureTask<>(() -> {
            call.run();
            return null;
        });
        Thread main = new Thread(task, "main");
        main.setDaemon(false);
        main.start();
        Call.run(name, () -> resultOf(task)).result();
        main.join();
        List<Thread> alive = StudentThreads.alive(TestRun.current());
        String all = alive.stream().map(Thread::getName).collect(Collectors.joining(", "));
        that(
                alive.stream().anyMatch(thread -> !thread.isDaemon()),
                "a thread that keeps the program alive when main() has returned",
                alive.isEmpty() ? "there is no such thread" : "a daemon does not, and all are daemons: " + all,
                alive.isEmpty() ? null : "leave setDaemon(true) out: that is for threads that nobody needs");
    }

    private static void resultOf(FutureTask<?> task) throws Exception {
        try {
            task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw (Error) e.getCause();
        }
    }

    /** Expects that some thread of the student's waits for clients, or soon does. */
    public static void somebodyAccepts(String likely) {
        TestRun run = TestRun.current();
        Patience patience = new Patience();
        while (StudentThreads.look(run).stream().noneMatch(sighting -> sighting.doing() == Doing.ACCEPTING)) {
            run.awaitDeath();
            if (VirtualThreads.areIn(run.studentCode())) {
                return;
            }
            if (patience.isOver()) {
                throw failure("a thread waits in accept()", "no thread does", likely, null);
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
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            return "an Optional with " + inWords(optional.get());
        }
        return value instanceof byte[] bytes ? Texts.count(bytes.length, "byte") : String.valueOf(value);
    }
}
