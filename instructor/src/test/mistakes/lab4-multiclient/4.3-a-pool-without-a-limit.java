// The executor of pool has no limit.
// fails: 4.3
// says: Threads.POOL_SIZE threads
// replaces: Threads.newExecutor
return switch (this) {
    case ONE -> Executors.newSingleThreadExecutor(named());
    case PER_CLIENT -> Executors.newCachedThreadPool(named());
    case POOL -> Executors.newCachedThreadPool(named());
    case VIRTUAL -> VirtualThreads.newExecutor();
};
