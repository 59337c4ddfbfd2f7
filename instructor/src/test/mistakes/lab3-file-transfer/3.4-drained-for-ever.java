// What a refused client sends is thrown away without an end.
// fails: 3.4
// says: some clients never finish
// because: One client that never finishes keeps the server from all others.
// replaces: Refusal #2
private static void drain(Socket client, Duration limit) throws IOException {
    client.setSoTimeout((int) limit.toMillis());
    try {
        byte[] buffer = new byte[BUFFER_SIZE];
        while (client.getInputStream().read(buffer) != -1) {
            continue;
        }
    } catch (SocketTimeoutException e) {
        return;
    }
}
