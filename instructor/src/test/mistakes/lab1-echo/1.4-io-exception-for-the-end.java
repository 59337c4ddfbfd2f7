// An early end is an IOException of no special kind.
// fails: 1.4
// says: throw new EOFException
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = socket.getInputStream().readNBytes(message.length);
if (echo.length < message.length) {
    throw new IOException("got " + echo.length + " of " + message.length + " bytes");
}
return echo;
