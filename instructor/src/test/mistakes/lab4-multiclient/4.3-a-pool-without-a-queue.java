// A pool without a queue refuses the tasks after its last thread.
// fails: 4.3
// says: RejectedExecutionException
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
// replaces: Threads.newExecutor
return switch (this) {
    case ONE -> Executors.newSingleThreadExecutor(named());
    case PER_CLIENT -> Executors.newCachedThreadPool(named());
    case POOL -> new ThreadPoolExecutor(0, POOL_SIZE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), named());
    case VIRTUAL -> VirtualThreads.newExecutor();
};
