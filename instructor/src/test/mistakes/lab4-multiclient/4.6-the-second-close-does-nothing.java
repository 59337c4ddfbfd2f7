// The second close() sees that the server is closing, and returns.
// fails: 4.6
// says: also in the second call
// because: Ctrl-C while the program closes the server: the process ends in the middle of a reply.
// replaces: CommandServer.close
if (workers.isShutdown()) {
    return;
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
