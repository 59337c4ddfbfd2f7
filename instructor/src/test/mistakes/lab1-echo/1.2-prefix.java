// The answer begins with a word of the server's.
// fails: 1.2
// says: byte 0 is 45, not 68
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[BUFFER_SIZE];
int n;
while ((n = in.read(buffer)) != -1) {
    out.write("Echo: ".getBytes());
    out.write(buffer, 0, n);
}
