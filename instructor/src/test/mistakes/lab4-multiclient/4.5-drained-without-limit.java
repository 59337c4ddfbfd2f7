// What is drained is not counted.
// fails: 4.5
// says: count what is thrown away
// because: A client that sends for ever keeps a thread.
// replaces: Client.drain
long deadline = System.nanoTime() + limit.toNanos();
byte[] buffer = new byte[BUFFER_SIZE];
long drained = 0;
try {
    InputStream in = socket.getInputStream();
    int n = 0;
    while (n != -1) {
        drained += n;
        socket.setSoTimeout(millisUntil(deadline));
        n = in.read(buffer);
    }
} catch (IOException e) {
    return; // the client has had its time, or is gone: in either case nothing more is to be said
}
