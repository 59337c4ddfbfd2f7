// The message stays in a BufferedOutputStream, while the client waits for its echo.
// fails: 1.4
// says: flush()
import java.io.BufferedOutputStream;
// replaces: EchoClient.exchange
OutputStream out = new BufferedOutputStream(socket.getOutputStream());
out.write(message);
byte[] echo = socket.getInputStream().readNBytes(message.length);
if (echo.length < message.length) {
    throw endedEarly(echo.length, message.length);
}
return echo;
