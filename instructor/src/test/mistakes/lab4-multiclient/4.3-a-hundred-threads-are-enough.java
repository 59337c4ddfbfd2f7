// per-client has as many threads as usually are clients, and no more.
// fails: 4.3
// says: none of the tasks waits
// because: The client after the hundredth waits, although there is a place for it.
// replaces: Threads.newExecutor
return switch (this) {
    case ONE -> Executors.newSingleThreadExecutor(named());
    case PER_CLIENT -> Executors.newFixedThreadPool(100, named());
    case POOL -> Executors.newFixedThreadPool(POOL_SIZE, named());
    case VIRTUAL -> VirtualThreads.newExecutor();
};
