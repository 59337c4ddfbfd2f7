// What read() gives is made a byte before it is compared with -1.
// fails: 1.2
// says: 255 bytes, then nothing
// because: The byte ff is -1, too: a picture that has one ends there.
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte b = (byte) in.read();
while (b != -1) {
    out.write(b);
    b = (byte) in.read();
}
