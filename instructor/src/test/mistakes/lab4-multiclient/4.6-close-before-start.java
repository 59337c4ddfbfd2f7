// close() takes it for granted that there is a thread that accepts.
// fails: 4.6
// says: NullPointerException
// replaces: CommandServer 4.6 #2
private void awaitAcceptor() throws InterruptedException {
    if (!status.isClosing() || acceptor.isAlive()) {
        acceptor.join();
    }
}

private void awaitWorkers(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    workers.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS);
    drainers.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
}

private void cutOff() throws IOException {
    for (Client client : clients) {
        client.close();
    }
}
