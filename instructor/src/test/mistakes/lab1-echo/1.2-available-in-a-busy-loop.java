// The loop asks available() again and again, which never tells the end.
// fails: 1.2
// says: is busy
// because: A thread spins at full load for as long as its client says nothing, and never ends.
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
while (!client.isClosed()) {
    if (in.available() > 0) {
        byte[] bytes = new byte[in.available()];
        int n = in.read(bytes);
        out.write(bytes, 0, n);
    }
}
