// The second close() fails.
// fails: 4.6
// says: IllegalStateException
// replaces: CommandServer.close
if (workers.isShutdown()) {
    throw new IllegalStateException("closed already");
}
try {
    awaitAcceptor(); // so that no client comes to the ones that are ended now
    workers.shutdown();
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
