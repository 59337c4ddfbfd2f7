// The whole buffer is made a String, and trim() is to take off what was not read.
// fails: 1.2
// says: the bytes went through a String
// because: trim() takes off real spaces, line ends and zeros, too, and what the last message left in the buffer stays.
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[BUFFER_SIZE];
while (in.read(buffer) != -1) {
    out.write(new String(buffer).trim().getBytes());
}
