// The reply is decoded as ASCII.
// fails: 2.6
// says: the text of a reply is UTF-8
// because: Right on one machine, wrong for the next language.
// replaces: NumberClient.ask
Frames.write(request.toBytes(), socket.getOutputStream());
byte[] reply = Frames.read(socket.getInputStream())
        .orElseThrow(() -> new EOFException("the server ended the connection and did not reply"));
return new String(reply, StandardCharsets.US_ASCII);
