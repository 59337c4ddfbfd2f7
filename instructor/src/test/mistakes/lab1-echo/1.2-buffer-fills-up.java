// The position in the buffer never goes back to its beginning.
// fails: 1.2
// says: 65536 bytes, then nothing
// says: is busy
// because: When the buffer is full, read() has room for no byte, and returns 0 for ever.
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[65536];
int total = 0;
int n;
while ((n = in.read(buffer, total, buffer.length - total)) != -1) {
    out.write(buffer, total, n);
    total += n;
}
