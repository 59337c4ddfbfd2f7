// The executor of the workers is not shut down.
// fails: 4.6
// says: has to be woken
// because: Its idle threads keep the process alive.
// replaces: CommandServer.close
try {
    awaitAcceptor(); // so that no client comes to the ones that are ended now
    drainers.shutdown();
    clients.forEach(Client::endRequests);
    awaitWorkers(settings.closeLimit());
    cutOff();
    awaitWorkers(LAST_LIMIT);
} catch (InterruptedException e) {
    Thread.currentThread().interrupt();
    workers.shutdown();
    cutOff();
}
