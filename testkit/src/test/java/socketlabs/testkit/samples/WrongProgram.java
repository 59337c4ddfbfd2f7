package socketlabs.testkit.samples;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A student's code that does not even come to the point. */
public final class WrongProgram {

    /** Ends what spins and what waits, once a test has seen it. */
    public static volatile CountDownLatch end = new CountDownLatch(1);

    private WrongProgram() {}

    public static void exit() {
        System.exit(3);
    }

    public static void exitAndCatch() {
        try {
            System.exit(3);
        } catch (Error ignored) {
            return;
        }
    }

    public static void exitAtTheEnd() {
        waitForTheEnd();
        exit();
    }

    public static void halt() {
        Runtime.getRuntime().halt(4);
    }

    public static void fail() {
        throw new IllegalStateException("the table is full");
    }

    public static void spin() {
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    public static void spinAfter(CountDownLatch begun) {
        begun.countDown();
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    /** Two threads of the student's, both of which have died when this returns. */
    public static void failOnTwoThreads() throws InterruptedException {
        Thread other = new Thread(WrongProgram::fail, "other");
        Thread worker = new Thread(WrongProgram::fail, "worker");
        worker.start();
        worker.join();
        other.start();
        other.join();
    }

    /** As the JDK says it, which takes some thousand threads. */
    public static void startTooManyThreads() {
        throw new OutOfMemoryError("unable to create native thread: possibly out of memory or process limits reached");
    }

    public static byte[] keepAll() {
        return new byte[1 << 30];
    }

    public static void stub() {
        throw new UnsupportedOperationException("Step 9.2: keep the promise");
    }

    public static void laterStub() {
        throw new UnsupportedOperationException("Step 9.10: keep it for everybody");
    }

    public static void failOfAStub() {
        try {
            stub();
        } catch (UnsupportedOperationException e) {
            throw new IllegalStateException("could not start", e);
        }
    }

    public static void failOfAFuture() {
        throw new CompletionException("the future has none", new IllegalStateException("the table is full"));
    }

    public static void accept(ServerSocket listener) {
        try {
            listener.accept();
        } catch (IOException ignored) {
            return;
        }
    }

    public static void changeWhatCannotBeChanged() {
        List.of().add(null);
    }

    public static Thread onAThread(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    public static Thread leaveAThread() {
        return onAThread(WrongProgram::waitForTheEnd);
    }

    /** One whose thread has nothing to do when this returns. */
    public static void leaveAnExecutor() throws Exception {
        Executors.newSingleThreadExecutor(work -> {
                    Thread thread = new Thread(work, "pool");
                    thread.setDaemon(true);
                    return thread;
                })
                .submit(() -> {})
                .get();
    }

    public static void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
