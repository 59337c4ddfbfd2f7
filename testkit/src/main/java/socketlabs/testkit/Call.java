package socketlabs.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A call of the student's code on a thread of its own, so that the test can play the other side meanwhile, and does
 * not hang when the call does.
 */
public final class Call<T> {

    private final String name;
    private final TestRun run = TestRun.current();
    private final CompletableFuture<T> outcome = new CompletableFuture<>();

    /** As it was thrown: a future takes a CompletionException for a wrapping of its own. */
    private volatile Throwable thrown;

    private String likelyIfItStands;
    private final Map<Class<? extends Throwable>, String> likelyIfItThrows = new LinkedHashMap<>();

    private Call(String name) {
        this.name = name;
        run.began(this);
    }

    /**
     * Starts the call.
     *
     * @param name how reports speak of it, such as {@code exchange(5 bytes)}
     */
    public static <T> Call<T> start(String name, Callable<T> code) {
        Call<T> call = new Call<>(name);
        Background.start(name, () -> {
            try {
                call.outcome.complete(code.call());
            } catch (Exception | Error e) {
                call.thrown = e;
                call.outcome.completeExceptionally(e);
            }
        });
        return call;
    }

    /** Starts a call that returns nothing. */
    public static Call<Void> run(String name, Action code) {
        return start(name, () -> {
            code.run();
            return null;
        });
    }

    /** Code that may fail with any exception. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** Tells what is likely wrong if the call stands still, where the test's own hint is about something else. */
    public Call<T> ifItStands(String likely) {
        likelyIfItStands = likely;
        return this;
    }

    /** Tells what is likely wrong if the call throws, where the exception alone does not say it. */
    public Call<T> ifItThrows(String likely) {
        return ifItThrows(Throwable.class, likely);
    }

    /**
     * The same for exceptions of one kind. Of several kinds that fit, the one that was named first counts. It is also
     * told where another exception is promised.
     */
    public Call<T> ifItThrows(Class<? extends Throwable> kind, String likely) {
        likelyIfItThrows.put(kind, likely);
        return this;
    }

    /** Waits for the call to return, and gives what it returned; what it threw ends the test. */
    public T result() throws Exception {
        try {
            return await("returns");
        } catch (ExecutionException e) {
            if (likely(thrown) != null && !endsTheTest(thrown)) {
                throw new StepFailure(
                        Findings.unexpected(name + " returns", thrown, run)
                                .likely(likely(thrown))
                                .conversations(run)
                                .build(),
                        thrown);
            }
            throw rethrown(thrown);
        }
    }

    /**
     * Waits for the call to fail with this kind of exception, and gives the exception.
     *
     * @param because the rule that asks for it
     */
    public <E extends Throwable> E failure(Class<E> kind, String because) throws Exception {
        String expected = "ends with " + Texts.withArticle(kind.getSimpleName()) + ": " + because;
        try {
            T result = await(expected);
            throw new StepFailure(Report.builder()
                    .fact("expected", name + " " + expected)
                    .fact("happened", "it returned" + (result == null ? "" : " " + Expect.inWords(result)))
                    .conversations(run)
                    .build());
        } catch (ExecutionException e) {
            if (kind.isInstance(thrown)) {
                return kind.cast(thrown);
            }
            if (endsTheTest(thrown)) {
                throw rethrown(thrown);
            }
            throw new StepFailure(
                    Findings.unexpected(name + " " + expected, thrown, run)
                            .likely(likely(thrown))
                            .conversations(run)
                            .build(),
                    thrown);
        }
    }

    /** What the test knows of such an exception; null if nothing. */
    private String likely(Throwable thrown) {
        return likelyIfItThrows.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(thrown))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean endsTheTest(Throwable thrown) {
        return NotBegun.step(thrown).isPresent() || thrown instanceof ExitAttempt || thrown instanceof StepFailure;
    }

    private static Exception rethrown(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }

    /** Whether the call has returned, and with that done all that it will do. */
    boolean hasReturned() {
        return outcome.isDone() && thrown == null;
    }

    /** What the call was ended by, if that was an exception. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(thrown);
    }

    @Override
    public String toString() {
        return name;
    }

    /** While bytes flow, there is something to wait for. */
    private T await(String expected) throws ExecutionException {
        Patience patience = new Patience();
        long flowed = run.bytesSoFar();
        while (true) {
            try {
                return outcome.get(Patience.TICK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long now = run.bytesSoFar();
                if (now > flowed) {
                    flowed = now;
                    patience = new Patience();
                } else if (patience.isOver()) {
                    throw stillRunning(expected, patience);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the test was given up while it waited for " + name, e);
            }
        }
    }

    private StepFailure stillRunning(String expected, Patience patience) {
        return new StepFailure(Report.builder()
                .fact("expected", name + " " + expected)
                .fact("happened", "it has not returned after " + Texts.seconds(patience.waited()))
                .threads(run, patience.sightings())
                .likely(likelyIfItStands == null ? Symptom.ofStanding(patience.sightings()) : likelyIfItStands)
                .conversations(run)
                .build());
    }
}
