// close() waits for threads that nobody has woken.
// fails: 4.6
// says: has to be woken before it is waited for
// replaces: CommandServer.close
try {
    awaitAcceptor(); // so that no client comes to the ones that are ended now
    workers.shutdown();
    drainers.shutdown();
    awaitWorkers(settings.closeLimit());
    cutOff();
    awaitWorkers(LAST_LIMIT);
} catch (InterruptedException e) {
    Thread.currentThread().interrupt();
    workers.shutdown();
    cutOff();
}
