// What read() gives is made a char before it is compared with -1.
// fails: 1.2
// says: read() returns -1 at the end of the stream
// because: A char is never negative, so the loop never ends, and sends ff for ever.
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
char c;
while ((c = (char) in.read()) != -1) {
    out.write(c);
}
