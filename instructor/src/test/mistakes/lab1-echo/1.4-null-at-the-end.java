// An early end is told by null.
// fails: 1.4
// says: throw new EOFException
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = socket.getInputStream().readNBytes(message.length);
return echo.length < message.length ? null : echo;
