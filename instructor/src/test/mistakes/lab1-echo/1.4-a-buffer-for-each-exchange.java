// Each exchange makes a BufferedInputStream, which reads ahead, and throws it away.
// fails: 1.4
// says: what comes after them belongs to the next exchange
import java.io.BufferedInputStream;
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
InputStream in = new BufferedInputStream(socket.getInputStream());
byte[] echo = in.readNBytes(message.length);
if (echo.length < message.length) {
    throw endedEarly(echo.length, message.length);
}
return echo;
