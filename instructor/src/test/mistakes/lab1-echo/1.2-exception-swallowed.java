// A broken connection is printed, and the caller of echo() does not learn of it.
// fails: 1.2
// says: whoever called echo must learn it
// replaces: EchoServer.echo
try {
    InputStream in = client.getInputStream();
    OutputStream out = client.getOutputStream();
    byte[] buffer = new byte[BUFFER_SIZE];
    int n;
    while ((n = in.read(buffer)) != -1) {
        out.write(buffer, 0, n);
    }
} catch (IOException e) {
    e.printStackTrace();
}
