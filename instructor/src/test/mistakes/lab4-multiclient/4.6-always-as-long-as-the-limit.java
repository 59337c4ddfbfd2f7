// close() sleeps for the whole limit, whether somebody needs it or not.
// fails: 4.6
// says: has to be woken
// replaces: CommandServer.close
try {
    awaitAcceptor(); // so that no client comes to the ones that are ended now
    workers.shutdown();
    drainers.shutdown();
    clients.forEach(Client::endRequests);
    Thread.sleep(settings.closeLimit().toMillis());
    cutOff();
    awaitWorkers(LAST_LIMIT);
} catch (InterruptedException e) {
    Thread.currentThread().interrupt();
    workers.shutdown();
    cutOff();
}
