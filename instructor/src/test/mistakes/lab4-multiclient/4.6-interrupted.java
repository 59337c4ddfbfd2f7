// The workers are interrupted, which a thread that reads from a socket does not notice.
// fails: 4.6
// says: has to be woken
// replaces: CommandServer.close
try {
    awaitAcceptor(); // so that no client comes to the ones that are ended now
    workers.shutdown();
    drainers.shutdown();
    workers.shutdownNow();
    awaitWorkers(settings.closeLimit());
    cutOff();
    awaitWorkers(LAST_LIMIT);
} catch (InterruptedException e) {
    Thread.currentThread().interrupt();
    workers.shutdown();
    cutOff();
}
