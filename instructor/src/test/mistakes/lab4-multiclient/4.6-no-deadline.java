// close() waits for as long as the slowest client takes.
// fails: 4.6
// says: which only close() of the connection ends
// because: One client that does not read keeps the server from ending.
// replaces: CommandServer.close
try {
    awaitAcceptor(); // so that no client comes to the ones that are ended now
    workers.shutdown();
    drainers.shutdown();
    clients.forEach(Client::endRequests);
    awaitWorkers(settings.closeLimit().plusHours(1));
    cutOff();
    awaitWorkers(LAST_LIMIT);
} catch (InterruptedException e) {
    Thread.currentThread().interrupt();
    workers.shutdown();
    cutOff();
}
