// One read() is taken for one reply.
// fails: 2.6
// says: one read() is not one reply
// because: Works on the desk, where a reply arrives in one piece.
// replaces: NumberClient.ask
Frames.write(request.toBytes(), socket.getOutputStream());
byte[] buffer = new byte[Frames.MAX_LENGTH];
int n = socket.getInputStream().read(buffer);
if (n < IntBytes.LENGTH) {
    throw new EOFException("the server ended the connection and did not reply");
}
return new String(buffer, IntBytes.LENGTH, n - IntBytes.LENGTH, StandardCharsets.UTF_8);
