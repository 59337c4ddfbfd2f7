// The whole buffer is written, however much of it was read.
// fails: 1.2
// says: the whole buffer was written
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[1024];
while (in.read(buffer) != -1) {
    out.write(buffer);
}
