// An ERROR from the server is thrown as an exception.
// fails: 2.6
// says: ERROR not-a-number
// because: The session goes on after not-a-number, and so should the client; its user wants to read the reason.
// replaces: NumberClient.ask
Frames.write(request.toBytes(), socket.getOutputStream());
byte[] reply = Frames.read(socket.getInputStream())
        .orElseThrow(() -> new EOFException("the server ended the connection and did not reply"));
String text = new String(reply, StandardCharsets.UTF_8);
if (text.startsWith("ERROR")) {
    throw new IOException(text);
}
return text;
