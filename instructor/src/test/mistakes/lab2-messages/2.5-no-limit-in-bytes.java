// The server reads on for half a second, however much comes.
// fails: 2.5
// says: stop at the limit
// because: A fast client keeps the server busy with what nobody will ever look at.
// replaces: NumberServer #3
private static void part(Socket client) throws IOException {
    client.shutdownOutput();
    long deadline = System.nanoTime() + DRAIN_TIME.toNanos();
    try {
        long left;
        byte[] buffer = new byte[BUFFER_SIZE];
        int n = 0;
        while (n != -1 && (left = (deadline - System.nanoTime()) / 1_000_000) > 0) {
            client.setSoTimeout((int) left);
            n = client.getInputStream().read(buffer);
        }
    } catch (SocketTimeoutException e) {
        return;
    }
}

