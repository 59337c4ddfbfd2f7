// The client reads for as long as bytes are available, and takes the first pause for the end.
// fails: 1.4
// says: a pause is not the end
// because: 0 from available() means "not yet", not "never again".
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
InputStream in = socket.getInputStream();
byte[] echo = new byte[message.length];
int count = 0;
do {
    int n = in.read(echo, count, echo.length - count);
    if (n > 0) {
        count += n;
    }
} while (in.available() > 0 && count < echo.length);
if (count < echo.length) {
    throw endedEarly(count, echo.length);
}
return echo;
