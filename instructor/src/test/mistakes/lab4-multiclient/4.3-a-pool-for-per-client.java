// The executor of per-client is a pool, which is large enough on the desk.
// fails: 4.3
// says: as many threads as there are tasks
// replaces: Threads.newExecutor
return switch (this) {
    case ONE -> Executors.newSingleThreadExecutor(named());
    case PER_CLIENT -> Executors.newFixedThreadPool(10, named());
    case POOL -> Executors.newFixedThreadPool(POOL_SIZE, named());
    case VIRTUAL -> VirtualThreads.newExecutor();
};
