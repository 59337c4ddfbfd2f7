// The executor of per-client has one thread.
// fails: 4.3
// says: none of the tasks waits
// because: "Multi-client" that is not: the second client waits for ever.
// replaces: Threads.newExecutor
return switch (this) {
    case ONE -> Executors.newSingleThreadExecutor(named());
    case PER_CLIENT -> Executors.newSingleThreadExecutor(named());
    case POOL -> Executors.newFixedThreadPool(POOL_SIZE, named());
    case VIRTUAL -> VirtualThreads.newExecutor();
};
