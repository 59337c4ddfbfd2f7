// The drain waits for the client's end, for ever.
// fails: 4.5
// says: setSoTimeout
// replaces: Client.drain
long deadline = System.nanoTime() + limit.toNanos();
byte[] buffer = new byte[BUFFER_SIZE];
long drained = 0;
try {
    InputStream in = socket.getInputStream();
    int n = 0;
    while (n != -1 && drained < MOST_DRAINED) {
        drained += n;
        socket.setSoTimeout(deadline == 0 ? millisUntil(deadline) : 0);
        n = in.read(buffer);
    }
} catch (IOException e) {
    return; // the client has had its time, or is gone: in either case nothing more is to be said
}
