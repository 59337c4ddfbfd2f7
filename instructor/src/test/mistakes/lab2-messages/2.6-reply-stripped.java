// White space around the reply is taken off.
// fails: 2.6
// says: take nothing off
// because: A reply is returned that the server did not send.
// replaces: NumberClient.ask
Frames.write(request.toBytes(), socket.getOutputStream());
byte[] reply = Frames.read(socket.getInputStream()).orElseThrow(() -> new EOFException("no reply"));
return new String(reply, StandardCharsets.UTF_8).strip();
