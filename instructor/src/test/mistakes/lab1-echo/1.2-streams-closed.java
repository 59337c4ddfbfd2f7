// try-with-resources closes the streams, and with them the socket.
// fails: 1.2
// says: the socket
// because: Who opened the socket closes it; a helper that closes its caller's things surprises him.
// replaces: EchoServer.echo
try (InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream()) {
    byte[] buffer = new byte[BUFFER_SIZE];
    int n;
    while ((n = in.read(buffer)) != -1) {
        out.write(buffer, 0, n);
    }
}
