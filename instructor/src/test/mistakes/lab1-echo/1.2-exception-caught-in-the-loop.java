// An exception is caught inside the loop, which then goes on.
// fails: 1.2
// says: read() was called 1000 times more
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[BUFFER_SIZE];
int n = 0;
while (n != -1) {
    try {
        n = in.read(buffer);
        if (n > 0) {
            out.write(buffer, 0, n);
        }
    } catch (IOException e) {
        System.err.println("client: " + e.getMessage());
    }
}
