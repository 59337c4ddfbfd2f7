// The limit is one for each read.
// fails: 4.5
// says: for all of it
// because: A byte now and then keeps a thread for ever.
// replaces: Client.drain
long deadline = System.nanoTime() + limit.toNanos();
byte[] buffer = new byte[BUFFER_SIZE];
long drained = 0;
try {
    InputStream in = socket.getInputStream();
    int n = 0;
    while (n != -1 && drained < MOST_DRAINED) {
        drained += n;
        socket.setSoTimeout(millisUntil(System.nanoTime() + limit.toNanos()));
        n = in.read(buffer);
    }
} catch (IOException e) {
    return; // the client has had its time, or is gone: in either case nothing more is to be said
}
