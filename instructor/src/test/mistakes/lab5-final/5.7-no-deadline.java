// When the server is closed, it waits until the last client has gone.
// fails: 5.7
// says: when the last call is over
// because: A client that does not read keeps it open for ever.
// replaces: FileServer #4
private void letFinish() throws IOException {
    for (Client client : connections) {
        if (client.patience().lastCall()) {
            client.close();
        }
    }
    threads.shutdown();
    awaitEnd(Duration.ofDays(1));
}

private void cutAll() throws IOException {
    for (Client client : connections) {
        client.close();
    }
    awaitEnd(CUT_TIME);
}

private void awaitEnd(Duration limit) {
    try {
        threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

private static void join(Thread thread) {
    try {
        thread.join();
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
