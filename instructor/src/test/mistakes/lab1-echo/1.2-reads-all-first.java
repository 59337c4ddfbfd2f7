// All is read to the end before anything is sent back.
// fails: 1.2
// says: the end of the stream first
// because: A client that waits for its echo before it goes on waits for ever.
// replaces: EchoServer.echo
byte[] all = client.getInputStream().readAllBytes();
client.getOutputStream().write(all);
