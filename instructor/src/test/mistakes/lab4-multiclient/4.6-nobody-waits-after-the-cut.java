// When the connections have been cut off, nobody waits for the threads.
// fails: 4.6
// says: wait for the end of the threads also when the connections were cut off
// replaces: CommandServer.close
try {
    awaitAcceptor(); // so that no client comes to the ones that are ended now
    workers.shutdown();
    drainers.shutdown();
    clients.forEach(Client::endRequests);
    awaitWorkers(settings.closeLimit());
    cutOff();
} catch (InterruptedException e) {
    Thread.currentThread().interrupt();
    workers.shutdown();
    cutOff();
}
