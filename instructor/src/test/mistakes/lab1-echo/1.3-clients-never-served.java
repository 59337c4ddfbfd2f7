// The loop accepts a client and hands it to nobody.
// fails: 1.3
// says: the accept loop passes every client that it accepts to serve()
// replaces: EchoServer 1.1 #2
private void acceptClients() {
    while (!closed) {
        try {
            Socket client = listener.accept();
            System.out.println("new client: " + client.getRemoteSocketAddress());
        } catch (IOException e) {
            continue;
        }
    }
}

private static void awaitEndOf(Thread thread) {
    try {
        thread.join();
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
