// readFully() throws the right exception, but it has no message.
// fails: 1.4
// says: tell how many bytes came
import java.io.DataInputStream;
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = new byte[message.length];
new DataInputStream(socket.getInputStream()).readFully(echo);
return echo;
