// Each piece of the echo is decoded by itself, where a character may be cut.
// fails: 1.4
// says: the bytes went through a String on their way
import java.nio.charset.StandardCharsets;
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
StringBuilder echo = new StringBuilder();
byte[] buffer = new byte[1024];
int count = 0;
while (count < message.length) {
    int n = socket.getInputStream().read(buffer, 0, Math.min(buffer.length, message.length - count));
    if (n < 0) {
        throw endedEarly(count, message.length);
    }
    echo.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
    count += n;
}
return echo.toString().getBytes(StandardCharsets.UTF_8);
