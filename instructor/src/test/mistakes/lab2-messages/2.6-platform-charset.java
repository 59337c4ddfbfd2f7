// The reply is decoded in the charset of the machine.
// fails: 2.6
// says: takes the platform's charset: name the charset, UTF_8
// because: Right on one machine, wrong on the next.
// replaces: NumberClient.ask
Frames.write(request.toBytes(), socket.getOutputStream());
byte[] reply = Frames.read(socket.getInputStream())
        .orElseThrow(() -> new EOFException("the server ended the connection and did not reply"));
return new String(reply);
