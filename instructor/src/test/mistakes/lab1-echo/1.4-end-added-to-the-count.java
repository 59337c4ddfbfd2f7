// The -1 of the end is added to the number of bytes.
// fails: 1.4
// says: -1
// because: The count goes down by one for each read, and the loop goes on.
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = new byte[message.length];
int count = 0;
while (count < echo.length) {
    count += socket.getInputStream().read(echo, count, echo.length - count);
}
return echo;
