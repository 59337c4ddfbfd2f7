// The end of the stream is expected to be 0, and is -1.
// fails: 1.2
// says: IndexOutOfBoundsException
// says: -1
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[BUFFER_SIZE];
int n;
while ((n = in.read(buffer)) != 0) {
    out.write(buffer, 0, n);
}
