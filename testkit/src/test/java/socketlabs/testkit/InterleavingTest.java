package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static socketlabs.testkit.Sample.assertPasses;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InterleavingTest {
    private static final int THREADS = 4;
    private static final int TIMES = 100;

    static final class Racing {
        private int count;

        void add() {
            count++;
        }
    }

    static final class Locked {
        private int count;

        synchronized void add() {
            count++;
        }
    }

    @Test
    void aRaceShows() {
        Racing racing = new Racing();
        assertPasses(() -> {
            Interleaving.in(Racing.class);
            fromManyThreads(racing::add);
        });

        assertTrue(racing.count < THREADS * TIMES, "nothing was lost: " + racing.count);
    }

    @Test
    void whatLeavesNoGapStaysRight() {
        Locked locked = new Locked();
        assertPasses(() -> {
            Interleaving.in(Locked.class);
            fromManyThreads(locked::add);
        });

        assertEquals(THREADS * TIMES, locked.count);
    }

    @Test
    void afterTheTestTheCodeIsAsItWas() {
        AtomicInteger gaps = new AtomicInteger();
        Racing racing = new Racing();
        assertPasses(() -> {
            Interleaving.in(Racing.class, gaps::incrementAndGet);
            racing.add();
        });
        racing.add();

        assertEquals(1, gaps.get());
    }

    private static void fromManyThreads(Runnable action) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                for (int time = 0; time < TIMES; time++) {
                    action.run();
                }
            });
            threads[i].start();
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
