// close() does not wait for the thread that accepts.
// fails: 4.6
// says: wait for the thread that accepts, too
// because: A client that was accepted at the last moment is woken by nobody, and close() waits for it in vain.
// replaces: CommandServer.close
try {
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
