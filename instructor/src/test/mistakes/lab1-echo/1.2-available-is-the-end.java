// The loop ends when no byte is available at the moment.
// fails: 1.2
// says: echo(client) has returned
// because: 0 from available() means "not yet", not "never again".
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[BUFFER_SIZE];
while (in.available() > 0) {
    int n = in.read(buffer);
    out.write(buffer, 0, n);
}
