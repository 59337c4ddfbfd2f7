// The client returns the message, not what came back.
// fails: 1.4
// says: the result is what the server sent, not the message itself
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = socket.getInputStream().readNBytes(message.length);
if (echo.length < message.length) {
    throw endedEarly(echo.length, message.length);
}
return message;
