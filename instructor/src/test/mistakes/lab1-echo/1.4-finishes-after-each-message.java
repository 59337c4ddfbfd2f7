// Each exchange ends with a half-close, so there can be no second one.
// fails: 1.4
// says: Socket output is shutdown
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
socket.shutdownOutput();
byte[] echo = socket.getInputStream().readNBytes(message.length);
if (echo.length < message.length) {
    throw endedEarly(echo.length, message.length);
}
return echo;
