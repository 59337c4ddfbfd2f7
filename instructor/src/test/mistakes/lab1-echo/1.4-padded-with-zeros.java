// After an early end, the rest of the array stays zero.
// fails: 1.4
// says: it returned 12 bytes
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = new byte[message.length];
socket.getInputStream().readNBytes(echo, 0, echo.length);
return echo;
