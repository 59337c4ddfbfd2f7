// readNBytes() waits until the buffer is full.
// fails: 1.2
// says: a full buffer
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[BUFFER_SIZE];
int n;
while ((n = in.readNBytes(buffer, 0, buffer.length)) > 0) {
    out.write(buffer, 0, n);
}
