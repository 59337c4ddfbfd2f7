// Those who wait for refused clients are forgotten.
// fails: 4.6
// says: goes on
// replaces: CommandServer.close
try {
    awaitAcceptor(); // so that no client comes to the ones that are ended now
    workers.shutdown();
    clients.forEach(Client::endRequests);
    awaitWorkers(settings.closeLimit());
    cutOff();
    awaitWorkers(LAST_LIMIT);
} catch (InterruptedException e) {
    Thread.currentThread().interrupt();
    workers.shutdown();
    cutOff();
}
// replaces: CommandServer 4.6 #2
private void awaitAcceptor() throws InterruptedException {
    if (acceptor != null) {
        acceptor.join();
    }
}

private void awaitWorkers(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    workers.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS);
}

private void cutOff() throws IOException {
    for (Client client : clients) {
        client.close();
    }
}
