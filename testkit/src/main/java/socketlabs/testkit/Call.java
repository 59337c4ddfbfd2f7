package socketlabs.testkit;

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

    /** Waits for the call to return, and gives what it returned; what it threw ends the test. */
    public T result() throws Exception {
        try {
            return await();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    /**
     * Waits for the call to fail with this kind of exception, and gives the exception.
     *
     * @param because the rule that asks for it, as the end of "expected a SomeException, because"
     */
    public <E extends Throwable> E failure(Class<E> kind, String because) throws Exception {
        String expected = name + " throws " + kind.getSimpleName() + ": " + because;
        try {
            T result = await();
            String returned = result == null ? "it returned" : "it returned " + Expect.inWords(result);
            throw new StepFailure(Report.builder()
                    .fact("expected", expected)
                    .fact("happened", returned)
                    .conversations(run)
                    .build());
        } catch (ExecutionException e) {
            Throwable thrown = e.getCause();
            if (kind.isInstance(thrown)) {
                return kind.cast(thrown);
            }
            if (NotBegun.step(thrown).isPresent() || thrown instanceof ExitAttempt) {
                throw rethrown(thrown);
            }
            throw new StepFailure(
                    Findings.unexpected(expected, thrown, run)
                            .conversations(run)
                            .build(),
                    thrown);
        }
    }

    private static Exception rethrown(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }

    /** Whether the call has returned, and with that done all that it will do. */
    boolean hasReturned() {
        return outcome.isDone() && !outcome.isCompletedExceptionally();
    }

    /** What the call was ended by, if that was an exception. */
    Optional<Throwable> failure() {
        return outcome.isCompletedExceptionally()
                ? Optional.of(outcome.handle((result, thrown) -> thrown).join())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }

    private T await() throws ExecutionException {
        Patience patience = new Patience();
        while (true) {
            try {
                return outcome.get(Patience.TICK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (patience.isOver()) {
                    throw stillRunning(patience);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the test was given up while it waited for " + name, e);
            }
        }
    }

    private StepFailure stillRunning(Patience patience) {
        return new StepFailure(Report.builder()
                .fact("expected", name + " returns")
                .fact("happened", "it has not returned after " + Texts.seconds(patience.waited()))
                .threads(run, patience.sightings())
                .conversations(run)
                .build());
    }
}
