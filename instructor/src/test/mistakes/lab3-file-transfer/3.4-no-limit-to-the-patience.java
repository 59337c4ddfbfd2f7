// A refused client that says nothing is waited for without a limit.
// fails: 3.4
// says: only for as long as the limit says
// because: A client that is refused and stays connected keeps the server from all others.
// replaces: Refusal #2
private static void drain(Socket client, Duration limit) throws IOException {
    byte[] buffer = new byte[BUFFER_SIZE];
    long drained = 0;
    int n = 0;
    while (n != -1 && drained < MOST_DRAINED) {
        drained += n;
        n = client.getInputStream().read(buffer);
    }
}
