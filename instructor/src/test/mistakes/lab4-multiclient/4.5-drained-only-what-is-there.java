// The drain stops when nothing is there at the moment.
// fails: 4.5
// says: a reset can overtake the reply
// because: available() == 0 is a pause.
// replaces: Client.drain
long deadline = System.nanoTime() + limit.toNanos();
byte[] buffer = new byte[BUFFER_SIZE];
long drained = 0;
try {
    InputStream in = socket.getInputStream();
    int n = 0;
    while (n != -1 && drained < MOST_DRAINED && in.available() > 0) {
        drained += n;
        socket.setSoTimeout(millisUntil(deadline));
        n = in.read(buffer);
    }
} catch (IOException e) {
    return; // the client has had its time, or is gone: in either case nothing more is to be said
}
