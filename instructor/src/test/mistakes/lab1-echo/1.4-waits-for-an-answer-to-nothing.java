// The client waits for a first byte, also when it has sent none.
// fails: 1.4
// says: no byte is to come back for no byte sent
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
InputStream in = socket.getInputStream();
int first = in.read();
if (first == -1) {
    throw endedEarly(0, message.length);
}
byte[] echo = new byte[message.length];
echo[0] = (byte) first;
int count = 1 + in.readNBytes(echo, 1, echo.length - 1);
if (count < echo.length) {
    throw endedEarly(count, echo.length);
}
return echo;
