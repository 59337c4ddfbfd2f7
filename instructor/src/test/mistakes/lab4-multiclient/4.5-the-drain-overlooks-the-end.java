// The drain goes on when the client has finished.
// fails: 4.5
// says: there is nothing more to wait for
// because: A thread spins at full speed until the limit.
// replaces: Client.drain
long deadline = System.nanoTime() + limit.toNanos();
byte[] buffer = new byte[BUFFER_SIZE];
long drained = 0;
try {
    InputStream in = socket.getInputStream();
    int n = 0;
    while (drained < MOST_DRAINED) {
        drained += Math.max(0, n);
        socket.setSoTimeout(millisUntil(deadline));
        n = in.read(buffer);
    }
} catch (IOException e) {
    return; // the client has had its time, or is gone: in either case nothing more is to be said
}
