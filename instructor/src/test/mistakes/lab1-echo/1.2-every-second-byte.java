// One read() in the condition, and another one in the loop.
// fails: 1.2
// says: byte 0 is 01, not 00
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
while (in.read() != -1) {
    out.write(in.read());
}
