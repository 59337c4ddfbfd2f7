// A server socket is opened anew for each client, and closed after it.
// fails: 1.3
// says: a reset
// because: Clients that wait in the backlog are thrown out with it, and between the two nobody listens.
// replaces: EchoServer 1.1 #2
private void acceptClients() {
    int port = listener.getLocalPort();
    while (!closed) {
        try {
            serve(listener.accept());
            listener.close();
            if (!closed) {
                listener = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            }
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
