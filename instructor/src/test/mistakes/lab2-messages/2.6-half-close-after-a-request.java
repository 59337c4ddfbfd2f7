// The client half-closes after its request.
// fails: 2.6
// says: the connection stays open between requests
// because: The second request cannot be sent.
// replaces: NumberClient.ask
Frames.write(request.toBytes(), socket.getOutputStream());
socket.shutdownOutput();
byte[] reply = Frames.read(socket.getInputStream()).orElseThrow(() -> new EOFException("no reply"));
return new String(reply, StandardCharsets.UTF_8);
