// All connections are cut off at once.
// fails: 4.6
// says: a reply under way is sent to its end
// because: A download that was almost done is lost.
// replaces: CommandServer.close
try {
    awaitAcceptor(); // so that no client comes to the ones that are ended now
    workers.shutdown();
    drainers.shutdown();
    cutOff();
    awaitWorkers(settings.closeLimit());
    cutOff();
    awaitWorkers(LAST_LIMIT);
} catch (InterruptedException e) {
    Thread.currentThread().interrupt();
    workers.shutdown();
    cutOff();
}
