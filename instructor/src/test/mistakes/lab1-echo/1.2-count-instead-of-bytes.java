// The number of bytes is sent back, not the bytes.
// fails: 1.2
// says: byte 0 is 05, not 68
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[BUFFER_SIZE];
int n;
while ((n = in.read(buffer)) != -1) {
    out.write(n);
}
