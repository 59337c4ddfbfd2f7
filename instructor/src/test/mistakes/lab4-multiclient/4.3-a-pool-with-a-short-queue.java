// The queue of the pool has a limit, and whoever does not fit is refused by an exception.
// fails: 4.3
// says: RejectedExecutionException
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
// replaces: Threads.newExecutor
return switch (this) {
    case ONE -> Executors.newSingleThreadExecutor(named());
    case PER_CLIENT -> Executors.newCachedThreadPool(named());
    case POOL -> new ThreadPoolExecutor(
            POOL_SIZE, POOL_SIZE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(50), named());
    case VIRTUAL -> VirtualThreads.newExecutor();
};
