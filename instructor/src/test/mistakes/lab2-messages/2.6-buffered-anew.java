// A BufferedInputStream is made for each reply.
// fails: 2.6
// says: a BufferedInputStream that is made anew each time takes the next one along
// because: Replies that arrive together get lost.
// replaces: NumberClient.ask
Frames.write(request.toBytes(), socket.getOutputStream());
byte[] reply = Frames.read(new java.io.BufferedInputStream(socket.getInputStream()))
        .orElseThrow(() -> new EOFException("the server ended the connection and did not reply"));
return new String(reply, StandardCharsets.UTF_8);
