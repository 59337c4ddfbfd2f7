package socketlabs.multiclient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** An executor of its own, with wait and notify. */
public enum Threads {
    ONE,
    PER_CLIENT,
    POOL,
    VIRTUAL;

    public static final int POOL_SIZE = 8;
    public static final Threads DEFAULT = PER_CLIENT;

    ExecutorService newExecutor() {
        if (this == VIRTUAL) {
            return VirtualThreads.newExecutor();
        }
        return new Workers(this == ONE ? 1 : this == POOL ? POOL_SIZE : Integer.MAX_VALUE);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** At most so many threads; each ends when there is nothing left to do. */
    private static final class Workers extends AbstractExecutorService {

        private final int most;
        private final Queue<Runnable> tasks = new ArrayDeque<>();
        private int running;
        private boolean shutdown;

        Workers(int most) {
            this.most = most;
        }

        @Override
        public synchronized void execute(Runnable task) {
            if (shutdown) {
                throw new RejectedExecutionException("shut down");
            }
            tasks.add(task);
            if (running < most) {
                running++;
                new Thread(this::work).start();
            }
        }

        private void work() {
            Runnable task = next();
            while (task != null) {
                try {
                    task.run();
                } finally {
                    task = next();
                }
            }
        }

        private synchronized Runnable next() {
            Runnable task = tasks.poll();
            if (task == null) {
                running--;
                notifyAll();
            }
            return task;
        }

        @Override
        public synchronized void shutdown() {
            shutdown = true;
            notifyAll();
        }

        @Override
        public synchronized List<Runnable> shutdownNow() {
            shutdown();
            List<Runnable> left = new ArrayList<>(tasks);
            tasks.clear();
            return left;
        }

        @Override
        public synchronized boolean isShutdown() {
            return shutdown;
        }

        @Override
        public synchronized boolean isTerminated() {
            return shutdown && running == 0;
        }

        @Override
        public synchronized boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(time);
            while (!isTerminated() && System.nanoTime() < deadline) {
                wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
            return isTerminated();
        }
    }
}
