// One read() is taken for the whole echo.
// fails: 1.4
// says: it returned 12 bytes
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = new byte[message.length];
int n = socket.getInputStream().read(echo);
if (n < 0) {
    throw endedEarly(0, message.length);
}
return echo;
