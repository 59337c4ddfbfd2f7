// SO_TIMEOUT limits each read, and nothing limits all of them.
// fails: 2.5
// says: SO_TIMEOUT limits each read
// because: A client that sends a byte now and then keeps the server for days.
// replaces: NumberServer #3
private static void part(Socket client) throws IOException {
    client.shutdownOutput();
    client.setSoTimeout((int) DRAIN_TIME.toMillis());
    try {
        byte[] buffer = new byte[BUFFER_SIZE];
        int drained = 0;
        int n;
        while (drained < DRAIN_LIMIT && (n = client.getInputStream().read(buffer)) != -1) {
            drained += n;
        }
    } catch (SocketTimeoutException e) {
        return;
    }
}

