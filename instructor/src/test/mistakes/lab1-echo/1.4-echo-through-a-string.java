// The echo becomes a String, and bytes again.
// fails: 1.4
// says: the bytes went through a String on their way
import java.nio.charset.StandardCharsets;
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = socket.getInputStream().readNBytes(message.length);
if (echo.length < message.length) {
    throw endedEarly(echo.length, message.length);
}
String text = new String(echo, StandardCharsets.UTF_8);
return text.getBytes(StandardCharsets.UTF_8);
