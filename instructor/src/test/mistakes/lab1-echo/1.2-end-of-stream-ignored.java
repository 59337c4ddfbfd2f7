// The loop goes on after the end of the stream, as long as the socket is "connected".
// fails: 1.2
// says: read() returns -1 at the end of the stream, and the loop goes on all the same
// because: isConnected() tells whether a socket ever was. A thread spins at full load for each client that has left; one such
// server sent 14 MB in a second.
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[BUFFER_SIZE];
while (client.isConnected() && !client.isClosed()) {
    int n = in.read(buffer);
    if (n > 0) {
        out.write(buffer, 0, n);
    }
}
