// After the end of the stream the client reads on and on.
// fails: 1.4
// says: is busy
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = new byte[message.length];
int count = 0;
while (count < echo.length) {
    int n = socket.getInputStream().read(echo, count, echo.length - count);
    if (n > 0) {
        count += n;
    }
}
return echo;
