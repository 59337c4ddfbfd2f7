// The message becomes a String in whatever charset the machine has.
// fails: 1.4
// says: the bytes went through a String on their way
// because: It is right on one machine and wrong on the next.
// replaces: EchoClient.exchange
String text = new String(message);
socket.getOutputStream().write(text.getBytes());
byte[] echo = socket.getInputStream().readNBytes(message.length);
if (echo.length < message.length) {
    throw endedEarly(echo.length, message.length);
}
return echo;
