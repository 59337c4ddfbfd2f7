// The client sends the length of the message before it.
// fails: 1.4
// says: byte 0 is 00, not 68
// because: That is a protocol, but not this one.
import java.io.DataOutputStream;
// replaces: EchoClient.exchange
DataOutputStream out = new DataOutputStream(socket.getOutputStream());
out.writeInt(message.length);
out.write(message);
byte[] echo = socket.getInputStream().readNBytes(message.length);
if (echo.length < message.length) {
    throw endedEarly(echo.length, message.length);
}
return echo;
