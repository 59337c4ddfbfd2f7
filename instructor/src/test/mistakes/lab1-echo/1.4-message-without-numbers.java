// The exception says that something is missing, but not how much.
// fails: 1.4
// says: tell how many bytes came
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = socket.getInputStream().readNBytes(message.length);
if (echo.length < message.length) {
    throw new EOFException("the server closed the connection");
}
return echo;
