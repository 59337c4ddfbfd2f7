// The first read() that does not fill the buffer is taken for the end.
// fails: 1.2
// says: one read() was taken for one message
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[1024];
int n;
do {
    n = in.read(buffer);
    if (n > 0) {
        out.write(buffer, 0, n);
    }
} while (n == buffer.length);
